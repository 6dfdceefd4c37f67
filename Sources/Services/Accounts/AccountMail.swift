public import Ports

/// The mails that SignUp and PasswordReset send.
///
/// No text of a form stands in them: nobody can use a form to send words of their own to others.
///
/// ```swift
/// let mail = AccountMail(
///   sender: settings.sender, site: settings.site, mailer: mailer)
/// ```
public struct AccountMail: Sendable {
  private let sender: EmailAddress
  private let site: String
  private let mailer: any Mailer

  /// Makes the mails of a site.
  ///
  /// - Parameters:
  ///   - sender: Whom the mails come from.
  ///   - site: What the links start with: `/confirm/` and `/reset/` with a token follow.
  ///   - mailer: The way out.
  public init(sender: EmailAddress, site: HTTPURL, mailer: any Mailer) {
    self.sender = sender
    let text = site.description
    self.site = text.hasSuffix("/") ? String(text.dropLast()) : text
    self.mailer = mailer
  }

  func sendConfirmation(to address: EmailAddress, token: Secret, expires: Moment) async throws {
    try await send(
      to: address, subject: "Please confirm your address",
      """
      Somebody signed up with this address. If it was you, confirm it:
      \(site)/confirm/\(token.reveal())

      The link works once, until \(expires). If it was not you, ignore this mail.
      """)
  }

  func sendAlreadySignedUp(to address: EmailAddress) async throws {
    try await send(
      to: address, subject: "You have an account already",
      """
      Somebody tried to sign up with this address, which has an account.
      If it was you, sign in at \(site)/ or ask for a new password there.
      If it was not you, ignore this mail: nothing was changed.
      """)
  }

  func sendReset(to address: EmailAddress, token: Secret, expires: Moment) async throws {
    try await send(
      to: address, subject: "Choose a new password",
      """
      Somebody asked for a new password for your account. If it was you, choose one:
      \(site)/reset/\(token.reveal())

      The link works once, until \(expires). If it was not you, ignore this mail.
      """)
  }

  func sendNoAccount(to address: EmailAddress) async throws {
    try await send(
      to: address, subject: "You have no account yet",
      """
      Somebody asked for a new password for this address, which has no account.
      If it was you, sign up at \(site)/ or try the address that you signed up with.
      If it was not you, ignore this mail.
      """)
  }

  private func send(to address: EmailAddress, subject: String, _ body: String) async throws {
    try await mailer.send(Mail(from: sender, to: address, subject: subject, body: body))
  }
}
