package import Foundation

/// A kata to follow as the coach sees it: the steps, and the reference's sources around each.
package struct CoachCourse: Sendable {
  /// The steps and their hidden tests.
  package let script: CoachScript
  /// The log that the steps belong to.
  package let log: RedGreenDocument
  /// The log's trees; the first is the start.
  package let trees: [FileTree]
  /// For each step the index in `trees` of its green tree.
  package let greens: [Int]

  /// Brings a script and its log together.
  ///
  /// - Throws: ``CoachScriptError``: `log` where a diff does not fit, `notTheSteps` where the sections of
  ///   the script are not the green steps of the log.
  package init(script: CoachScript, log: RedGreenDocument) throws(CoachScriptError) {
    self.script = script
    self.log = log
    do throws(RedGreenError) {
      trees = try log.trees()
    } catch {
      throw CoachScriptError(problem: .log(error))
    }
    greens = log.steps.indices.filter { log.steps[$0].kind == .green }.map { $0 + 1 }
    for index in 0..<max(greens.count, script.steps.count) {
      let expected = index < greens.count ? log.steps[greens[index] - 1].title : nil
      let found = index < script.steps.count ? script.steps[index].title : nil
      guard expected == found else {
        throw CoachScriptError(problem: .notTheSteps(expected: expected, found: found))
      }
    }
  }

  /// The steps.
  package var steps: [CoachStep] { script.steps }

  /// The reference's sources right before a step is green: the shape is there, the behaviour is not.
  package func before(_ step: Int) -> FileTree { trees[greens[step] - 1].below("Sources/") }

  /// The reference's sources once a step is green.
  package func after(_ step: Int) -> FileTree { trees[greens[step]].below("Sources/") }
}

extension Kata {
  /// The file of the coach's steps.
  package var coachFile: URL { folder.appending(path: "Coach.md") }

  /// Whether the coach has steps for it.
  package var hasCoach: Bool {
    log != nil && FileManager.default.fileExists(atPath: coachFile.path)
  }

  /// What the coach walks through; nil for a kata that has no steps.
  ///
  /// - Throws: ``CoachScriptError``, ``RedGreenError``; Foundation's error where a file cannot be read.
  package func course() throws -> CoachCourse? {
    guard let log, hasCoach else { return nil }
    let script = try CoachScript(parsing: String(contentsOf: coachFile, encoding: .utf8))
    return try CoachCourse(
      script: script,
      log: try RedGreenDocument(parsing: String(contentsOf: log, encoding: .utf8)))
  }
}
