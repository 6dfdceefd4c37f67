import Ports
import Testing

@Suite struct `The values of accounts` {
  @Test func `print no secret`() throws {
    var account = Account(
      id: "a-1", email: "ada@example.com", name: "Ada",
      password: HashedPassword(encoded: Secret("hunter2")))
    let digest = TokenDigest(encoded: Secret("hunter2"))
    let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)
    account.resetLink = PendingLink(digest: digest, expires: noon)
    account.sessions["s"] = Session(id: "s", digest: digest, expires: noon)
    var text = "\(account) \(String(reflecting: account))"
    dump(account, to: &text)
    #expect(text.contains("(hidden)"))
    #expect(!text.contains("hunter2"))
  }

  @Test func `fold an address with its local part`() {
    let address: EmailAddress = "Ada.Lovelace@Example.com"
    #expect(address.folded == "ada.lovelace@example.com")
    #expect(address.description == "Ada.Lovelace@example.com")
  }

  @Test(arguments: [
    ("\(AccountStoreError.identifierTaken("a-1"))", "identifier a-1"),
    ("\(AccountStoreError.emailTaken("ada@example.com"))", "address ada@example.com"),
    ("\(AccountStoreError.unknownAccount("a-1"))", "no account a-1"),
    ("\(AccountStoreError.stale("a-1", version: 3))", "a-1 was changed since version 3"),
    ("\(PasswordHasherError.malformedHash(reason: "no cost"))", "no cost"),
    ("\(PasswordHasherError.unavailable(reason: "no memory"))", "no memory"),
    ("\(AccessTokenError.expired(at: Moment(secondsSince1970: 0)))", "1970-01-01T00:00:00Z"),
    ("\(AccessTokenError.invalid(reason: "wrong issuer"))", "wrong issuer"),
    ("\(AccessTokenError.unavailable(reason: "no key"))", "no key"),
  ])
  func `have errors that say what was wrong`(text: String, part: String) {
    #expect(text.contains(part))
  }
}
