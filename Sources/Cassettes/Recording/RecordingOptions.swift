/// What a recorder blots out, and what it must not find afterwards.
///
/// ```swift
/// var options = RecordingOptions(rules: RedactionRule.standard + [.queryItem("shop")])
/// options.secrets = [apiKey]
/// ```
public struct RecordingOptions: Sendable {
  /// Where secrets stand; they are kept in the file, so that requests are redacted alike in play.
  public var rules: [RedactionRule]
  /// Secrets that are known, wherever they may stand: a file that would hold one is not written.
  public var secrets: [String]
  /// Texts that stand where secrets stand and are none, such as a cookie `theme=light`.
  public var harmless: Set<String>

  /// Makes options; without arguments, those for a service that keeps to the usual names.
  ///
  /// - Parameters:
  ///   - rules: Where secrets stand.
  ///   - secrets: Secrets that are known.
  ///   - harmless: Texts that are no secrets.
  public init(
    rules: [RedactionRule] = RedactionRule.standard, secrets: [String] = [],
    harmless: Set<String> = []
  ) {
    self.rules = rules
    self.secrets = secrets
    self.harmless = harmless
  }
}

extension RecordingOptions: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// The rules, the harmless texts and how many secrets are known, without the secrets.
  public var description: String {
    "RecordingOptions(rules: \(rules), secrets: \(secrets.count), harmless: \(harmless.sorted()))"
  }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// The rules, the harmless texts and how many secrets are known, without the secrets.
  public var customMirror: Mirror {
    Mirror(
      self, children: ["rules": rules, "secrets": "\(secrets.count) hidden", "harmless": harmless])
  }
}
