public import Ports

/// The mail that welcomes a new account and asks it to confirm its address.
///
/// It promises:
/// 1. The mail goes to the account's address, and its subject greets the person by name.
/// 2. The body holds a confirmation link that ends in a new identifier, and says until when the
///    link is valid: `lifetime` after the call.
/// 3. Each address is welcomed once, also when two calls come at the same time: the later call
///    answers nil and sends nothing.
/// 4. A name that is empty, or that holds a line break, is refused before anything is sent: with a
///    line break somebody could add headers to the mail.
/// 5. A mail that was not accepted does not count: the same address can be welcomed again.
///
/// ```swift
/// let link = try await welcomeMail.send(to: "ada@example.com", name: "Ada")
/// ```
public actor WelcomeMail {
  /// What has to be kept so that the link in the mail can be recognised.
  public struct Confirmation: Hashable, Sendable {
    /// The unguessable end of the link.
    public let identifier: String
    /// The moment from which the link is no longer valid.
    public let expires: Moment
  }

  /// The reason why a name cannot be greeted.
  public enum NameError: Error, Equatable {
    /// The name is empty or blank.
    case empty
    /// The name holds a line break.
    case lineBreak(String)
  }

  /// How long a link is valid.
  public static let lifetime = Duration.seconds(24 * 60 * 60)

  private let sender: EmailAddress
  private let site: String
  private let mailer: any Mailer
  private let identifiers: any IdentifierSource
  private let clock: any WallClock
  private var welcomed: Set<EmailAddress> = []

  /// Makes the service; `site` is the start of the link, such as `https://example.com`.
  public init(
    sender: EmailAddress, site: String, mailer: any Mailer, identifiers: any IdentifierSource,
    clock: any WallClock
  ) {
    self.sender = sender
    self.site = site
    self.mailer = mailer
    self.identifiers = identifiers
    self.clock = clock
  }

  /// Welcomes an account, unless it was welcomed before.
  ///
  /// - Returns: What the link confirms with; nil when the address was welcomed before.
  /// - Throws: `NameError.empty`, `NameError.lineBreak`, `MailError.controlCharacter`, or the
  ///   mailer's error.
  public func send(to address: EmailAddress, name: String) async throws -> Confirmation? {
    guard name.contains(where: { !$0.isWhitespace }) else { throw NameError.empty }
    guard !name.contains(where: \.isNewline) else { throw NameError.lineBreak(name) }
    let confirmation = Confirmation(
      identifier: identifiers.makeIdentifier(), expires: clock.now() + Self.lifetime)
    let mail = try Mail(
      from: sender, to: address, subject: "Welcome, \(name)!",
      body: """
        Hello \(name),

        please confirm your address: \(site)/confirm/\(confirmation.identifier)
        The link is valid until \(confirmation.expires).
        """)
    guard welcomed.insert(address).inserted else { return nil }
    do {
      try await mailer.send(mail)
    } catch {
      welcomed.remove(address)
      throw error
    }
    return confirmation
  }
}
