/// What is wrong with one variable.
public struct Problem {
  /// The variable's name.
  public let variable: String
  /// What is wrong with it.
  public let text: String
}

/// All that is wrong with an environment.
public struct Problems: Error {
  /// One problem a variable.
  public let list: [Problem]
}

/// What the ticket page needs to know before it can sell tickets.
public struct Settings {
  /// The port that the page listens on.
  public let port: Int

  /// Reads an environment, which is a dictionary of names and values.
  public init(from environment: [String: String]) throws(Problems) {
    port = 0
  }
}
