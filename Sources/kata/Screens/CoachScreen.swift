import Foundation
package import KataKit

/// Puts what the coach says into words.
package struct CoachScreen {
  let course: CoachCourse
  let paint: Paint
  private let width: Int
  private let goOn: String

  /// Makes the screen for one kata.
  ///
  /// - Parameters:
  ///   - course: The kata's steps.
  ///   - paint: Colours, or none.
  ///   - width: The width of the screen in columns.
  ///   - hasKeys: Whether the learner can press a key to go on; else by calling again.
  package init(course: CoachCourse, paint: Paint, width: Int, hasKeys: Bool) {
    goOn = hasKeys ? "n goes on." : "To go on, call the coach again."
    self.course = course
    self.paint = paint
    self.width = width
  }

  /// Whether the learner should see the whole verdict beside this remark.
  package func needsVerdict(_ remark: CoachRemark) -> Bool {
    switch remark {
    case .notBuilt, .hollow, .stillRed, .alsoRed, .stopped: true
    default: false
    }
  }

  /// Whether this is what the step wanted: a red for it, a green, the end.
  package func isWanted(_ remark: CoachRemark) -> Bool {
    switch remark {
    case .rightRed, .green, .stillGreen, .done: true
    default: false
    }
  }

  /// The remarks, each folded, with a line break at the end; nothing for none.
  package func text(_ remarks: [CoachRemark]) -> String {
    var lines: [String] = []
    for (index, remark) in remarks.enumerated() {
      if case .asks(let step) = remark {
        lines += asks(step)
        // A test that is red already needs no invitation.
        let isLast = index == remarks.count - 1
        if isLast {
          lines.append(" Write one test that says so, and save it. I am waiting for red.")
        }
      } else {
        lines += words(remark).map { Layout.fold($0, width: width, indent: " ") }
      }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func asks(_ step: Int) -> [String] {
    let head = "Step \(step + 1) of \(course.steps.count)"
    return ["", " \(paint.bold(head))"]
      + course.steps[step].requirement.split(separator: "\n").map {
        Layout.fold(String($0), width: width - 2, indent: "   ")
      }
  }

  private func words(_ remark: CoachRemark) -> [String] {
    switch remark {
    case .asks: []
    case .hadThat(let step, let test):
      [
        "\(paint.green("✔")) Step \(step + 1) is done already: your code does it, and \"\(test)\" asks for it."
      ]
    case .codeIsAhead:
      [
        "Your code does this already: an earlier step was larger than it looked.",
        "Write the test all the same, and save it. I will see whether it can be red.",
      ]
    case .waitsForGreen(let test): ["\"\(test)\" was red for it. I am waiting for green."]
    case .rightRed(_, let reason):
      [
        "\(paint.badge(.red)) for the right reason: \(reason).",
        "Now the smallest change that makes it green.",
      ]
    case .neverRed(let test, let reason):
      [
        "\(paint.badge(.green)) at once: your code did it before a test asked for it. So I tried \"\(test)\" on a program that does not do it yet, and there it is red: \(reason). It can fail, and that is what counts."
      ]
    case .green(let step): ["\(paint.badge(.green)) · step \(step + 1) of \(course.steps.count)"]
    case .tidyUp(let question):
      [
        question ?? "Look at what you have. Could it be plainer?",
        "Change it now and save, as often as you like; I watch that it stays green. \(goOn)",
      ]
    case .stillGreen: ["Still \(paint.badge(.green)). Change more, or leave it so. \(goOn)"]
    case .notRedYet: ["Not yet: this step begins with a test of yours that is red for it."]
    case .notGreenYet: ["Not yet: the step ends when all is green."]
    case .done: ["", paint.bold("All steps are done.")]
    default: aboutRed(remark) ?? aboutGreen(remark)
    }
  }

  /// The learner's log beside the kata's.
  package func comparison(_ comparison: CoachComparison, neverRed: Int) -> String {
    let (own, log) = (comparison.own, comparison.reference)
    func row(_ name: String, _ own: String, _ log: String) -> String {
      "   " + Layout.pad(name, to: 34) + Layout.pad(own, to: 10) + log
    }
    var lines = ["", row("", "you", "the log")]
    lines.append(row("times that a test turned red", "\(own.reds)", "\(log.reds)"))
    lines.append(row("lines a step, in the middle", count(own.medianLines), count(log.medianLines)))
    lines.append(row("lines of the largest step", "\(own.mostLines)", "\(log.mostLines)"))
    lines.append(row("changes to the code in green", "\(own.refactorings)", "\(log.refactorings)"))
    lines.append(row("time in red", duration(comparison.secondsInRed), "–"))
    if let longest = comparison.longestRed {
      lines.append(
        row("the longest of it", "\(duration(longest.seconds)) (run \(longest.step))", ""))
    }
    lines.append("")
    lines += thoughts(comparison, neverRed).map { Layout.fold($0, width: width, indent: " ") }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// What the figures may mean; no verdict on anybody.
  private func thoughts(_ comparison: CoachComparison, _ neverRed: Int) -> [String] {
    let (own, log) = (comparison.own, comparison.reference)
    var thoughts: [String] = []
    if neverRed > 0 {
      thoughts.append(
        "\(counted(neverRed, "step")) \(neverRed == 1 ? "was" : "were") green before a test asked: the code ran ahead. Smaller greens leave more for the tests to say."
      )
    }
    if let mine = own.medianLines, let theirs = log.medianLines, mine > 2 * theirs {
      thoughts.append(
        "Your steps were larger than those of the log. Where one of them took long, a smaller one would have shown sooner what was wrong."
      )
    }
    if own.refactorings == 0, log.refactorings > 0 {
      thoughts.append(
        "The log tidies up \(counted(log.refactorings, "time")) where you did not. Compare the two codes, and see which you would rather change."
      )
    }
    if thoughts.isEmpty { thoughts.append("That is about the rhythm of the log.") }
    return thoughts
  }

  private func count(_ median: Double?) -> String {
    median?.formatted(.number.locale(Locale(identifier: "en"))) ?? "–"
  }

  private func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded())) s" : "\(Int((seconds / 60).rounded())) min"
  }
}
