import Foundation
import KataKit

extension Session {
  /// The reference solution with its reasons, once the learner has one.
  func solution(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    let isDone = workspace.progress()[kata]?.doneAt != nil
    guard isDone || invocation.has("--now") else {
      console.line()
      console.line(" \(kata.name) is not done yet: `\(program) check` says what is missing.")
      console.line(" To see the solution all the same:  \(program) solution \(kata.name) --now")
      console.line()
      return Dispatcher.nothingProved
    }
    let reference = try kata.reference()
    let mine = workspace.hasCopy(of: kata) ? try workspace.files(of: kata) : try kata.start()
    console.line()
    console.line(" \(paint.bold(kata.name)) · the reference, as a change to yours")
    console.line()
    for line in LineDiff(from: mine, to: reference).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      console.line(paint.change(line))
    }
    let notes = try String(
      contentsOf: kata.solution.appending(path: "NOTES.md"), encoding: .utf8)
    printMarkdown(Self.paragraphs(notes))
    return 0
  }
}
