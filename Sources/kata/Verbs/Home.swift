import Foundation
import KataKit

extension Session {
  /// Where the learner is, and the next step.
  func home(_ invocation: Invocation) throws -> Int32 {
    let progress = workspace.progress()
    if invocation.has("--json") {
      let current = catalogue.katas.first { $0.manifest.id == progress.current }
      return try printJSON(
        ReportedPath(
          current: progress.current, next: next(after: current, progress)?.manifest.id,
          katas: catalogue.katas.map { ListedKata($0, progress[$0], workspace.change(of: $0)) }))
    }
    console.line()
    guard !progress.katas.isEmpty else {
      console.line(" \(paint.bold("RedGreen")) · learn to write tests, and have your tests tested")
      console.line()
      console.line(" Begin with   \(program) start \(catalogue.katas[0].name)")
      console.line()
      return 0
    }
    console.line(
      " \(paint.bold("RedGreen")) · from the first red test to a pipeline you can trust")
    console.line()
    for line in ProgressBars(catalogue, progress).lines(paint) { console.line(" " + line) }
    console.line()
    for line in whereYouAre(progress) { console.line(" " + line) }
    for line in changes() { console.line(line) }
    console.line()
    return 0
  }

  private func whereYouAre(_ progress: LearnerProgress) -> [String] {
    let current = catalogue.katas.first { $0.manifest.id == progress.current }
    var lines: [String] = []
    if let current, let entry = progress[current], entry.doneAt == nil {
      var state = current.name
      if let colour = entry.colour {
        state += " · " + paint.badge(colour).lowercased()
        if entry.tests > 0 {
          state +=
            " · \(entry.passed) of \(counted(entry.tests, "test")) \(entry.tests == 1 ? "passes" : "pass")"
        }
      }
      let minutes = Int(now().timeIntervalSince(entry.startedAt) / 60)
      if minutes > 0, minutes < 24 * 60 { state += " · started \(minutes) min ago" }
      lines.append("You are in   \(state)")
      if let coach = workspace.coach(of: current), coach.phase != .done {
        lines.append("Go on        \(program) coach")
      } else {
        lines.append("Go on        \(program) watch")
        if current.hasCoach { lines.append("Step by step \(program) coach") }
      }
    }
    if let next = next(after: current, progress) {
      let verb = workspace.hasCopy(of: next) ? "watch" : "start"
      let label = lines.isEmpty ? "Go on        \(program) \(verb) " : "After that   "
      lines.append("\(label)\(next.name)")
      let teaser = "\(next.manifest.minutes) min: \(next.manifest.teaser)"
      let indent = String(repeating: " ", count: 13)
      for text in [teaser, why(next, progress)] {
        let folded = Layout.fold(text, width: console.width - 1, indent: indent)
        lines += folded.split(separator: "\n").map(String.init)
      }
    } else if lines.isEmpty {
      lines.append("All done. Thank you for reading your failures.")
    }
    return lines
  }

  /// Why a kata is the next one: what it builds on, what it practises, which questions it answers.
  ///
  /// What comes before it is advice and no lock, so a kata that was left out is named and not asked for.
  private func why(_ next: Kata, _ progress: LearnerProgress) -> String {
    let manifest = next.manifest
    let before = catalogue.katas.filter { manifest.after.contains($0.manifest.id) }
    let done = before.filter { progress[$0]?.doneAt != nil }.map(\.name)
    let open = before.filter { progress[$0] == nil }.map(\.name)
    var parts: [String] = []
    if !done.isEmpty {
      parts.append("It builds on \(done.joined(separator: " and ")), which you have done.")
    }
    if !open.isEmpty {
      let names = open.joined(separator: " and ")
      parts.append("It is easier after \(names), which you may leave out.")
    }
    parts.append("You practise \(manifest.practices.prefix(3).joined(separator: ", ")).")
    if !manifest.questions.isEmpty {
      parts.append("It answers \(manifest.questions.joined(separator: " and ")).")
    }
    return parts.joined(separator: " ")
  }

  /// What has become of the katas that the learner has begun or done.
  private func changes() -> [String] {
    let found = catalogue.katas.compactMap { kata in
      workspace.change(of: kata).map { (kata, $0) }
    }
    guard !found.isEmpty else { return [] }
    // What a newer kit brings to many solved katas is said once.
    let quiet = found.filter { $1.isSolved && $1.files.isEmpty }.map { $0.0.name }
    let isMany = quiet.count > 1
    var sentences: [String] = []
    if isMany {
      let names = quiet.dropLast().joined(separator: ", ") + " and " + (quiet.last ?? "")
      sentences.append(
        "\(names) have changed since you solved them: their texts, their bugs or their solutions. "
          + "Your copies are as you left them. Do they still hold? `\(program) check --all` tells.")
    }
    sentences += found.filter { !isMany || !quiet.contains($0.0.name) }
      .map { kata, change in change.sentence(name: kata.name) }
    return [""] + sentences.map { Layout.fold($0, width: console.width - 1, indent: " ") }
  }

  /// The first kata of the path that is not done and not the current one.
  func next(after current: Kata?, _ progress: LearnerProgress) -> Kata? {
    catalogue.katas.first { kata in
      if progress[kata]?.doneAt != nil { return false }
      return kata != current || progress[kata] == nil
    }
  }
}

/// Where the learner is, as `kata --json` shows it.
private struct ReportedPath: Encodable {
  /// The identifier of the kata that the learner is in.
  var current: String?
  /// The identifier of the next one on the path.
  var next: String?
  var katas: [ListedKata]
}

/// One line of dots for each group of katas.
struct ProgressBars {
  private let catalogue: Catalogue
  private let progress: LearnerProgress

  init(_ catalogue: Catalogue, _ progress: LearnerProgress) {
    self.catalogue = catalogue
    self.progress = progress
  }

  /// The lines: the group, a dot for each kata, the count.
  func lines(_ paint: Paint) -> [String] {
    var groups: [String] = []
    for kata in catalogue.katas where !groups.contains(kata.manifest.group) {
      groups.append(kata.manifest.group)
    }
    let names = groups.map { $0.replacingOccurrences(of: "-", with: " ") }
    let widest = names.map(\.count).max() ?? 0
    let most = groups.map { katas(in: $0).count }.max() ?? 0
    return zip(groups, names).map { group, name in
      let katas = katas(in: group)
      let done = katas.count { progress[$0]?.doneAt != nil }
      let dots = katas.map { dot(progress[$0], paint) }.joined(separator: " ")
      let gap = String(repeating: "  ", count: most - katas.count)
      return "\(Layout.pad(name, to: widest))   \(dots)\(gap)   \(done) of \(katas.count) done"
    }
  }

  private func katas(in group: String) -> [Kata] {
    catalogue.katas.filter { $0.manifest.group == group }
  }

  private func dot(_ entry: LearnerProgress.Entry?, _ paint: Paint) -> String {
    guard let entry else { return "○" }
    return entry.doneAt == nil ? paint.amber("◐") : paint.green("●")
  }
}

/// "1 test", "2 tests".
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
