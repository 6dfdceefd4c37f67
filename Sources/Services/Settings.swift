public import Ports

/// The configuration of the shop, read once from the environment.
///
/// It promises:
/// 1. Settings that exist are whole: each value has its type and lies within its range.
/// 2. A reading that fails names every problem at once, sorted by variable, and not just the first.
/// 3. Secrets never print: not in a description, a dump or an error.
/// 4. A variable that is not set or empty has its default, where there is one, or is missing.
///
/// | variable | value | default |
/// |---|---|---|
/// | `PORT` | 1...65535 | 8080 |
/// | `RATES_LIFETIME` | whole seconds, 1...86400 | 3600 |
/// | `SENDER` | a mail address | none |
/// | `SIGNING_SECRET` | 32 bytes or more | none |
/// | `SITE` | an `http` or `https` URL | none |
///
/// ```swift
/// let settings = try Settings(from: [
///   "SENDER": "shop@example.com", "SITE": "https://shop.example",
///   "SIGNING_SECRET": "correct horse battery staple, and more",
/// ])
/// settings.port  // 8080
/// ```
public struct Settings: Equatable, Sendable {
  /// A text that does not print.
  public typealias Secret = Ports.Secret

  /// What is wrong with one variable; a value that may hold a secret is not repeated.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The variable.
    public let variable: String
    /// What is wrong and what to write.
    public let reason: String
    /// The variable and the reason.
    public var description: String { "\(variable) \(reason)" }

    /// Makes a problem, for programs that have settings of their own beside these.
    ///
    /// - Parameters:
    ///   - variable: The variable.
    ///   - reason: What is wrong and what to write, such as `is missing. Write a mail address.`
    public init(variable: String, reason: String) {
      self.variable = variable
      self.reason = reason
    }
  }

  /// All that is wrong with an environment.
  public struct Problems: Error, Equatable, CustomStringConvertible {
    /// The problems, sorted by variable; never none.
    public let list: [Problem]
    /// One problem a line.
    public var description: String { list.map(\.description).joined(separator: "\n") }
  }

  /// The port to listen on.
  public let port: Int
  /// How long an exchange rate is fresh.
  public let ratesLifetime: Duration
  /// Who sends the shop's mail.
  public let sender: EmailAddress
  /// The key of the access tokens.
  public let signingSecret: Secret
  /// Where links in mails lead.
  public let site: HTTPURL

  /// Reads an environment.
  ///
  /// - Throws: `Problems` with every variable that is missing or wrong.
  public init(from environment: Environment) throws(Problems) {
    var reader = Reader(environment: environment)
    let port = reader.number("PORT", within: 1...65_535, default: 8080)
    let lifetime = reader.number("RATES_LIFETIME", within: 1...86_400, default: 3600)
    let sender = reader.value("SENDER", "a mail address") { try? EmailAddress(validating: $0) }
    let secret = reader.value("SIGNING_SECRET", "32 bytes or more", isQuoted: { _ in false }) {
      $0.utf8.count >= 32 ? Secret($0) : nil
    }
    // A URL that is refused may be one with a password or a token in it.
    let isPlain: (String) -> Bool = { !$0.contains("@") && !$0.contains("?") }
    let site = reader.value("SITE", "an http or https URL", isQuoted: isPlain) {
      try? HTTPURL(validating: $0)
    }
    guard let port, let lifetime, let sender, let secret, let site else {
      throw Problems(list: reader.problems)
    }
    self.port = port
    ratesLifetime = .seconds(lifetime)
    self.sender = sender
    signingSecret = secret
    self.site = site
  }

  /// Reads variables in the order of their names and gathers what is wrong.
  private struct Reader {
    let environment: Environment
    var problems: [Problem] = []

    mutating func number(_ name: String, within range: ClosedRange<Int>, default: Int) -> Int? {
      if (environment[name] ?? "").isEmpty { return `default` }
      return value(name, "a whole number of \(range.lowerBound)...\(range.upperBound)") {
        // `Int` takes a sign as well.
        guard $0.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int($0) else { return nil }
        return range.contains(number) ? number : nil
      }
    }

    mutating func value<Value>(
      _ name: String, _ wanted: String, isQuoted: (String) -> Bool = { _ in true },
      convert: (String) -> Value?
    ) -> Value? {
      let text = environment[name] ?? ""
      if !text.isEmpty, let value = convert(text) { return value }
      var fault = text.isEmpty ? "is missing" : "does not fit"
      if !text.isEmpty, isQuoted(text) {
        let start = String(text.prefix(40))
        fault = "is \(start.debugDescription)\(start == text ? "" : "…"), which does not fit"
      }
      problems.append(Problem(variable: name, reason: "\(fault). Write \(wanted)."))
      return nil
    }
  }
}
