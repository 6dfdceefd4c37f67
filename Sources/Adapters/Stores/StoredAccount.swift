public import Ports
import SQLite

/// The reading of an account's row.
enum StoredAccount {
  /// Reads a row of the table `account`; its sessions stand elsewhere.
  static func read(_ row: borrowing Row) throws -> Account {
    let id = Account.ID(try row.read("id"))
    let email = try row.read("email", as: String.self)
    var account = Account(
      id: id, email: try address(email, of: id), name: try row.read("name"),
      password: HashedPassword(encoded: Secret(try row.read("password"))))
    account.isConfirmed = try row.read("is_confirmed")
    account.confirmationLink = try link(row, "confirmation_digest", "confirmation_expires")
    account.resetLink = try link(row, "reset_digest", "reset_expires")
    account.failedSignIns = try row.read("failed_sign_ins")
    account.lockedUntil = try row.read("locked_until", as: Int?.self)
      .map(Moment.init(secondsSince1970:))
    account.version = try row.read("version")
    return account
  }

  private static func address(_ text: String, of id: Account.ID) throws -> EmailAddress {
    do { return try EmailAddress(validating: text) } catch {
      throw StoredAccountError(account: id, reason: error)
    }
  }

  private static func link(
    _ row: borrowing Row, _ digest: String, _ expires: String
  ) throws -> PendingLink? {
    guard let digest = try row.read(digest, as: String?.self) else { return nil }
    return PendingLink(
      digest: TokenDigest(encoded: Secret(digest)),
      expires: Moment(secondsSince1970: try row.read(expires)))
  }
}

/// A row that holds no account: something other than this program has written it.
public struct StoredAccountError: Error, Equatable, CustomStringConvertible {
  /// Whose row it is.
  public let account: Account.ID
  /// What is wrong with its address.
  public let reason: EmailAddressError

  /// Makes an error.
  public init(account: Account.ID, reason: EmailAddressError) {
    self.account = account
    self.reason = reason
  }

  /// Whose row it is, what is wrong and what to do.
  public var description: String {
    "The stored account \(account) cannot be read: \(reason) Mend its row by hand."
  }
}
