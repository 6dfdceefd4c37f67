import Foundation
import KataKit

extension Session {
  /// Checks every kata that the learner has a copy of, and writes the score.
  ///
  /// - Returns: 0 where nothing is left to do, 1 where something is, 2 where there is no copy or the
  ///   score cannot be written.
  func checkAll(_ invocation: Invocation) throws -> Int32 {
    let katas = catalogue.katas.filter(workspace.hasCopy)
    guard !katas.isEmpty else {
      console.report("You have no copy of any kata yet. Begin with: \(program) start NAME")
      return Dispatcher.nothingProved
    }
    let isJSON = invocation.has("--json")
    var file = ScoreFile()
    for kata in katas {
      let spinner = Spinner(console, "judging \(kata.name)")
      var note = ""
      do {
        let outcome = try judge(kata) { if !isJSON { spinner.tick() } }
        file.add(KataGrade(kata, outcome))
      } catch {
        // What is wrong with one copy is no reason to grade the others less.
        file.add(KataGrade.ungraded(kata, ""))
        note = " · \(Dispatcher.words(for: error))"
      }
      spinner.clear()
      guard !isJSON, let entry = file.tests.last else { continue }
      let sign = entry.passed ? paint.green("✔") : paint.red("✘")
      console.line(
        " \(sign) \(Layout.pad(kata.name, to: 24)) \(entry.score) of \(entry.maximum)\(note)")
    }
    if isJSON {
      _ = try printJSON(file)
    } else {
      console.line("\n \(file.score) of \(file.maximum) points\n")
    }
    if let path = invocation.options["--output"] {
      let url = URL(fileURLWithPath: path, relativeTo: place)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      do {
        try encoder.encode(file).write(to: url, options: .atomic)
      } catch {
        throw WorkspaceError.cannotWrite(path: path, reason: error.plainReason)
      }
    }
    return file.tests.allSatisfy(\.passed) ? 0 : 1
  }
}
