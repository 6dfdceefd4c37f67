package import Ports
package import Services

/// The settings of the example server: those of the shop, with defaults for a demonstration, and
/// where accounts and mails go.
///
/// Nothing has to be set. A secret that is not set is drawn anew, so that sessions end with the
/// program; a port that is not set is a free one.
package struct ServerSettings: Sendable {
  /// The port to listen on; 0 for a free one.
  package let port: UInt16
  /// Where links in mails lead; nil for the address that the server listens on.
  package let site: HTTPURL?
  /// Who sends mail.
  package let sender: EmailAddress
  /// The key of access tokens and of the tokens against forged requests.
  package let signingSecret: Secret
  /// Where accounts are kept.
  package let storage: Storage
  /// Where mail goes; nil to capture it in this process and show it on a page.
  package let mailServer: MailServerAddress?

  /// Reads an environment.
  ///
  /// - Parameters:
  ///   - environment: The variables.
  ///   - identifiers: What a secret is made of where none is set.
  /// - Throws: `ServerSettingsProblems` with every variable that does not fit.
  package init(
    from environment: Environment, identifiers: any IdentifierSource
  ) throws(ServerSettingsProblems) {
    func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let port = text("PORT").flatMap { $0 == "0" ? nil : $0 }
    let defaults = [
      "SENDER": "shop@example.com", "SITE": "http://127.0.0.1",
      "SIGNING_SECRET": identifiers.makeIdentifier() + identifiers.makeIdentifier(),
    ]
    var values = ["PORT": port ?? ""]
    for name in ["SENDER", "SITE", "SIGNING_SECRET"] { values[name] = text(name) ?? defaults[name] }
    var problems: [Settings.Problem] = []
    let settings: Settings?
    do throws(Settings.Problems) { settings = try Settings(from: Environment(values)) } catch {
      settings = nil
      problems += error.list
    }
    let storage = Storage(text("DATABASE") ?? "memory")
    if storage == nil { problems.append(Storage.problem) }
    let mailServer = text("MAIL_SERVER").map(MailServerAddress.init)
    if case .some(nil) = mailServer { problems.append(MailServerAddress.problem) }
    guard let settings, let storage, problems.isEmpty else {
      throw ServerSettingsProblems(list: problems.sorted { $0.variable < $1.variable })
    }
    self.port = port == nil ? 0 : UInt16(settings.port)
    site = text("SITE") == nil ? nil : settings.site
    sender = settings.sender
    signingSecret = settings.signingSecret
    self.storage = storage
    self.mailServer = mailServer ?? nil
  }
}

/// All that is wrong with the environment of the example server.
package struct ServerSettingsProblems: Error, Equatable, CustomStringConvertible {
  /// The problems, sorted by variable; never none.
  package let list: [Settings.Problem]
  /// One problem a line.
  package var description: String { list.map(\.description).joined(separator: "\n") }
}
