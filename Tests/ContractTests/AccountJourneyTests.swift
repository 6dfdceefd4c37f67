import Adapters
import Cryptography
import JSON
import JSONWebToken
import Ports
import SQLite
import Services
import TestDoubles
import Testing

/// The account services on the adapters that a program has, with mail alone in memory.
@Suite struct `Accounts on SQLite, scrypt and JSON Web Tokens` {
  private let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)
  private let mails = MailSpy()
  private let accounts: SQLiteAccountStore
  private let accessTokens: JSONWebTokenIssuer
  private let signUp: SignUp
  private let signIn: SignIn
  private let reset: PasswordReset

  init() throws {
    let hasher = try ScryptPasswordHasher(cost: .insecureForTests)
    let tokens = OneTimeTokens(
      identifiers: RandomIdentifierSource(), digester: SHA256TokenDigester())
    let mail = AccountMail(
      sender: "shop@example.com", site: "https://shop.example/account", mailer: mails)
    let key = try JSONWebKey(secret: Array(repeating: 7, count: 32), for: .hs256)
    accounts = try SQLiteAccountStore(.memory)
    accessTokens = try JSONWebTokenIssuer(
      key: key, algorithm: .hs256, issuer: "https://shop.example", audience: "shop")
    let clock = FixedWallClock(noon)
    signUp = SignUp(accounts: accounts, hasher: hasher, tokens: tokens, mail: mail, clock: clock)
    signIn = SignIn(
      accounts: accounts, hasher: hasher, accessTokens: accessTokens, tokens: tokens, clock: clock)
    reset = PasswordReset(
      accounts: accounts, hasher: hasher, tokens: tokens, mail: mail, clock: clock)
  }

  private func linkToken(_ path: String) throws -> Secret {
    let body = try #require(mails.sent.last?.mail.body)
    let link = try #require(body.firstMatch(of: /https:\/\/shop\.example\/account\/(\w+)\/(\S+)/))
    #expect(link.1 == path)
    return Secret(String(link.2))
  }

  private func confirmed() async throws -> Account.ID {
    try await signUp.register([
      "email": "ada@example.com", "name": "Ada", "password": "correct horse battery",
    ])
    return try await signUp.confirm(linkToken("confirm"))
  }

  @Test func `lead from the form over the mail to a token that is believed`() async throws {
    let id = try await confirmed()
    let signedIn = try await signIn.signIn(
      email: "Ada@example.com", password: Secret("correct horse battery"))
    #expect(try accessTokens.verify(signedIn.accessToken, at: noon) == id)
  }

  @Test func `let a refresh token be spent once by many at once`() async throws {
    _ = try await confirmed()
    let signedIn = try await signIn.signIn(
      email: "ada@example.com", password: Secret("correct horse battery"))
    let spent = await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { (try? await signIn.refresh(signedIn.refreshToken)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(spent == 1)
  }

  @Test func `count every failure of guesses that come at once`() async throws {
    let id = try await confirmed()
    await withDiscardingTaskGroup { group in
      for number in 0..<5 {
        group.addTask {
          _ = try? await signIn.signIn(
            email: "ada@example.com", password: Secret("guess \(number)"))
        }
      }
    }
    #expect(try await accounts.account(withID: id)?.failedSignIns == 5)
  }

  @Test func `open with a new password after a reset`() async throws {
    let id = try await confirmed()
    try await reset.request(for: "ada@example.com")
    try await reset.reset(linkToken("reset"), to: Secret("staple staple staple"))
    let signedIn = try await signIn.signIn(
      email: "ada@example.com", password: Secret("staple staple staple"))
    #expect(signedIn.account == id)
  }
}
