/// What is wrong with one variable.
public struct Problem {
  /// The variable's name.
  public let variable: String
  /// What is wrong with it; it never shows a secret.
  public let text: String
}

/// All that is wrong with an environment.
public struct Problems: Error {
  /// One problem a variable.
  public let list: [Problem]
}

/// A text that nobody should read by accident.
public struct Secret: CustomStringConvertible, CustomReflectable {
  private let text: String

  /// Takes a text in.
  public init(_ text: String) { self.text = text }

  /// The text itself.
  public func reveal() -> String { text }

  /// What prints in place of the text.
  public var description: String { "(secret)" }

  /// What a dump finds inside: nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What the ticket page needs to know before it can sell tickets.
public struct Settings {
  /// The port that the page listens on.
  public let port: Int
  /// Who sends the tickets by mail.
  public let sender: String
  /// What the page shows to the bank.
  public let paymentKey: Secret

  private static let keyName = "PAYMENT_KEY"

  /// Reads an environment, which is a dictionary of names and values.
  ///
  /// - Throws: `Problems`, with every variable that is missing or wrong.
  public init(from environment: [String: String]) throws(Problems) {
    var reader = Reader(environment: environment)
    let port = reader.read("PORT", default: "8080", Self.port)
    let sender = reader.read("SENDER") { $0 }
    let paymentKey = reader.read(Self.keyName, isSecret: true) {
      $0.count >= 16 ? Secret($0) : nil
    }
    guard let port, let sender, let paymentKey else { throw Problems(list: reader.problems) }
    self.port = port
    self.sender = sender
    self.paymentKey = paymentKey
  }

  /// The environment for a program that the page starts, which would inherit all variables:
  /// those without the key.
  public static func forPrograms(_ environment: [String: String]) -> [String: String] {
    environment.filter { $0.key != keyName }
  }

  private static func port(_ text: String) -> Int? {
    guard let port = Int(text), (1...65_535).contains(port) else { return nil }
    return port
  }
}

/// Reads variables, and gathers what is wrong with them.
private struct Reader {
  let environment: [String: String]
  var problems: [Problem] = []

  /// The value of a variable; nil, and one problem more, where it does not fit.
  mutating func read<Value>(
    _ name: String, default: String = "", isSecret: Bool = false, _ convert: (String) -> Value?
  ) -> Value? {
    let given = environment[name] ?? ""
    let text = given.isEmpty ? `default` : given
    if !text.isEmpty, let value = convert(text) { return value }
    let shown = isSecret ? "its value is secret" : text
    let fault = text.isEmpty ? "is missing" : "does not fit: \(shown)"
    problems.append(Problem(variable: name, text: fault))
    return nil
  }
}
