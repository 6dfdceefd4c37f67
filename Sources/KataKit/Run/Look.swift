extension TestFailure {
  /// One line of what to look at, for somebody who meets this failure for the first time.
  package var look: String {
    if let advice { return advice }
    return switch kind {
    case .expectation: lookAtExpectation
    case .thrown:
      (found?.count ?? 0) > 60
        ? "Look at what throws this error: the test does not expect one there."
        : "Look at what throws \(found ?? "the error"): the test does not expect an error there."
    case .recorded:
      "Look at the test itself: it records this issue on purpose, or a confirmation did not come."
    case .crash:
      "Look at what this test calls first: the process ended before the test did."
    case .timeLimit:
      "Look for a loop that never ends, or for a wait that nobody answers."
    }
  }

  private var lookAtExpectation: String {
    guard let found else {
      return "Look at \(subject): it is not what the test asks for."
    }
    if found == "no error" {
      return "Look for the check that is missing: nothing was thrown."
    }
    if expected == "no error" {
      return
        "Look at what throws \(found.firstLineMarked): the test does not expect an error there."
    }
    if ["expected error ", "unexpected error "].contains(where: message.hasPrefix) {
      return "Look at which error is thrown: it is \(found.firstLineMarked)."
    }
    if found == "nil" {
      return "Look at \(subject): it is nil, and the test needs a value."
    }
    if subject.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      return "Look at where \(subject) comes from: it is \(found.firstLineMarked)."
    }
    return "Look at \(subject): it answers \(found.firstLineMarked)."
  }

  /// The left side of the expectation, which is mostly the call under test.
  private var subject: String {
    if [" && ", " || "].contains(where: message.contains) { return message }
    for sign in [" == ", " != ", " <= ", " >= ", " < ", " > ", " === "] {
      if let range = message.firstRange(of: sign) { return String(message[..<range.lowerBound]) }
    }
    return message
  }
}

extension String {
  /// The first line, with a mark where more follow.
  package var firstLineMarked: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " …"
  }
}
