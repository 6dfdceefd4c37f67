import Foundation
import KataKit

extension Session {
  /// All katas, one a line.
  func list(_ invocation: Invocation) throws -> Int32 {
    let progress = workspace.progress()
    if invocation.has("--json") {
      return try printJSON(
        catalogue.katas.map { ListedKata($0, progress[$0], workspace.change(of: $0)) })
    }
    var group = ""
    let widest = catalogue.katas.map(\.name.count).max() ?? 0
    for kata in catalogue.katas {
      if kata.manifest.group != group {
        group = kata.manifest.group
        console.line()
        console.line(" " + paint.bold(group.replacingOccurrences(of: "-", with: " ")))
      }
      let number =
        kata.manifest.number < 10 ? " \(kata.manifest.number)" : "\(kata.manifest.number)"
      let name = Layout.pad(kata.name, to: widest)
      let minutes = Layout.pad("\(kata.manifest.minutes) min", to: 7)
      let state = ListedKata.describe(progress[kata], workspace.change(of: kata))
      let head = " \(number)  \(name)  \(minutes)"
      let bare = " \(number)  \(name)  \(kata.manifest.minutes) min"
      console.line(state.isEmpty ? bare : "\(head) \(paint.dim(state))")
      console.line(
        Layout.fold(kata.manifest.teaser, width: console.width, indent: "     "))
    }
    console.line()
    return 0
  }

  /// Prints a value as JSON, with sorted members.
  ///
  /// - Returns: The exit code 0.
  func printJSON(_ value: some Encodable) throws -> Int32 {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    console.line(String(decoding: try encoder.encode(value), as: UTF8.self))
    return 0
  }
}

/// A kata as `kata list --json` shows it.
struct ListedKata: Encodable {
  var number: Int
  var id: String
  var name: String
  var title: String
  var group: String
  var form: String
  var minutes: Int
  var state: String
  var colour: Colour?

  init(_ kata: Kata, _ entry: LearnerProgress.Entry?, _ change: KataChange?) {
    number = kata.manifest.number
    id = kata.manifest.id
    name = kata.name
    title = kata.manifest.title
    group = kata.manifest.group
    form = kata.manifest.form.rawValue
    minutes = kata.manifest.minutes
    state = Self.describe(entry, change)
    colour = entry?.colour
  }

  /// "", "started", "done", or "done, changed since you solved it".
  static func describe(_ entry: LearnerProgress.Entry?, _ change: KataChange?) -> String {
    guard let entry else { return "" }
    return (entry.doneAt == nil ? "started" : "done") + (change.map { ", \($0.words)" } ?? "")
  }
}
