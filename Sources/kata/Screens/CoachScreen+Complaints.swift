import KataKit

/// What is not yet as the step wants it.
extension CoachScreen {
  /// Why this is not the red of the step, and what to do; nil for other remarks.
  func aboutRed(_ remark: CoachRemark) -> [String]? {
    switch remark {
    case .notBuilt:
      [
        "That is no red yet: the compiler refused, and no test ran. Where something has to exist first, write it so that it compiles and answers something wrong."
      ]
    case .hollow: ["That is no red yet: a test has to expect something."]
    case .otherShape(let error):
      [
        "I cannot compare this: against the names and types that the step speaks of, your tests do not compile\(place(error)). Use those alone, and put aside what asks for a later step."
      ]
    case .alsoRed(let test, let others):
      [
        "\"\(test)\" is red for the right reason. Red for another: \(quoted(others)). One at a time: put the others aside until it is their turn."
      ]
    case .asksForMore(let test, let reason):
      [
        "\(paint.badge(.red)), but for more than this step. A program that does just what the sentence says fails \"\(test)\" too: \(reason). The finished one passes it.",
        "Put it aside until its turn, or let it ask for less.",
      ]
    case .asksForEarlier(let test):
      [
        "\(paint.badge(.red)), but for an earlier step: a program that does only the steps so far passes \"\(test)\". It found something, so make it green; this step comes after."
      ]
    case .redForever(let test, let reason):
      [
        "\(paint.badge(.red)), but for another reason: even on a program that does all that is asked for, \"\(test)\" is red: \(reason).",
        "Does the test ask for what the sentence says?",
      ]
    case .brokenCode(let test, let reason):
      [
        "\(paint.badge(.red)), but for another reason: \(reason). \"\(test)\" was green, and asks for nothing new; so your code broke, and the new behaviour is not what is missing."
      ]
    case .stopped(let test):
      [
        "\"\(test)\" did not come to its end, so nothing was expected and nothing found. Let the code answer something wrong instead of stopping, and look at the red then."
      ]
    default: nil
    }
  }

  /// What is missing for the green of the step, and what to do; nothing for other remarks.
  func aboutGreen(_ remark: CoachRemark) -> [String] {
    switch remark {
    case .noNewTest(let codeIsAhead):
      codeIsAhead
        ? [
          "The code does it now, and no test has asked. Take the change back, write the test, see it red; then put the change in again."
        ] : ["Green, and no test has asked for this step yet. Write it first."]
    case .cannotFail(let tests):
      [
        "Red never came: \(quoted(tests)) passed at once, and so it would on a program that does not do this step. What would that program answer? Expect what it gets wrong."
      ]
    case .isAhead(let test, let reason):
      [
        "\(paint.badge(.green)), and ahead of this step. A program that does just what the sentence says fails \"\(test)\": \(reason). The finished one passes it.",
        "Add a test for this sentence alone, and save it. I will see whether it can be red.",
      ]
    case .disagrees(let test, let reason):
      [
        "Your test and your code agree, and both differ from the requirement. On a program that does what it says, \"\(test)\" is red: \(reason)."
      ]
    case .stillRed(let broken):
      broken.isEmpty
        ? ["Still \(paint.badge(.red)). The smallest change that makes it green is enough."]
        : ["\(quoted(broken)) was green before. Go back, or mend it."]
    case .newRed(let tests):
      [
        "New, and \(paint.badge(.red)): \(quoted(tests)), but not for the next step. Mend it, or put it aside until its turn."
      ]
    case .testGone(let test):
      [
        "The test that was red, \"\(test)\", is gone or asks for less now. A green without it says nothing; I am waiting for red again."
      ]
    case .hiddenRed(let step, let reason):
      [
        "Your tests are green. Another example is not: \(reason).",
        "The sentence was: \(course.steps[step].requirement)",
        "Is there a test of yours that should have seen it?",
      ]
    case .hiddenNotBuilt(let error):
      [
        "Your tests are green, but the code has other names or types than the step speaks of\(place(error))."
      ]
    default: []
    }
  }

  private func place(_ error: CompilerDiagnostic?) -> String {
    error.map { " (\($0.message))" } ?? ""
  }

  private func quoted(_ tests: [String]) -> String {
    tests.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
