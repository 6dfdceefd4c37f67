/// What an application did instead of what the contract says.
public struct BrokenBehaviour: Error, Hashable {
  /// The sentence of the behaviour; empty within the behaviour itself.
  public internal(set) var behaviour = ""
  /// What was looked at.
  public let subject: String
  /// What it has to be.
  public let expected: String
  /// What it was.
  public let found: String

  init(_ subject: String, _ expected: String, _ found: String) {
    (self.subject, self.expected, self.found) = (subject, expected, found)
  }
}

extension BrokenBehaviour: CustomStringConvertible {
  /// The behaviour, and what is wrong with it.
  public var description: String {
    "\(behaviour): \(subject) is \(found.debugDescription), not \(expected.debugDescription)"
  }
}
