import Services

/// The place of an SMTP server.
package struct MailServerAddress: Hashable, Sendable {
  /// The host's name or address.
  package let host: String
  /// The port.
  package let port: Int

  static let problem = Settings.Problem(
    variable: "MAIL_SERVER", reason: "does not fit. Write a host and a port, as localhost:25.")

  /// Reads `host:port`; nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let port = Int(parts[1]), 1...65_535 ~= port else {
      return nil
    }
    (host, self.port) = (String(parts[0]), port)
  }
}
