import JSON
import Ports
import Services
import Synchronization
import TestDoubles

let ada: EmailAddress = "ada@example.com"
let password = Secret("correct horse battery")
let otherPassword = Secret("staple staple staple")
let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

/// A sign-up form of Ada's with changes; a null takes a field out.
func form(_ changes: [String: JSONValue] = [:]) -> JSONValue {
  let fields: [String: JSONValue] = [
    "email": "ada@example.com", "name": "Ada", "password": .string(password.reveal()),
  ]
  let changed = fields.merging(changes) { _, new in new }.filter { $0.value != .null }
  return .object(JSONObject(changed.map { JSONObject.Member($0.key, $0.value) }))
}

/// A wall clock that a test sets.
final class SettableWallClock: WallClock {
  private let time = Mutex(noon)
  func now() -> Moment { time.withLock { $0 } }
  func move(by duration: Duration) { time.withLock { $0 = $0 + duration } }
}

/// The account services on doubles, and what a person at the other end sees.
struct AccountWorld {
  let accounts: InMemoryAccountStore
  let hasher: FakePasswordHasher
  let mails: MailSpy
  let accessTokens = FakeAccessTokens()
  let clock = SettableWallClock()
  let signUp: SignUp
  let signIn: SignIn
  let reset: PasswordReset

  init(
    accounts: InMemoryAccountStore = InMemoryAccountStore(), mails: MailSpy = MailSpy(),
    hasher: FakePasswordHasher = FakePasswordHasher()
  ) {
    self.accounts = accounts
    self.hasher = hasher
    self.mails = mails
    let tokens = OneTimeTokens(
      identifiers: IncrementingIdentifierSource(), digester: FakeTokenDigester())
    let mail = AccountMail(sender: "shop@example.com", site: "https://shop.example", mailer: mails)
    signUp = SignUp(
      accounts: accounts, hasher: hasher, tokens: tokens, mail: mail, clock: clock)
    signIn = SignIn(
      accounts: accounts, hasher: hasher, accessTokens: accessTokens, tokens: tokens, clock: clock)
    reset = PasswordReset(
      accounts: accounts, hasher: hasher, tokens: tokens, mail: mail, clock: clock)
  }

  /// A world with Ada's account.
  static func withAda(
    isConfirmed: Bool = true, hasher: FakePasswordHasher = FakePasswordHasher()
  ) async throws -> AccountWorld {
    AccountWorld(
      accounts: InMemoryAccountStore([try await adasAccount(isConfirmed)]), hasher: hasher)
  }

  /// Ada's account, whose hash has the cost 1.
  static func adasAccount(_ isConfirmed: Bool = true) async throws -> Account {
    var account = Account(
      id: "ada", email: ada, name: "Ada", password: try await FakePasswordHasher().hash(password))
    account.isConfirmed = isConfirmed
    return account
  }

  /// The first account as it is stored.
  var account: Account? { accounts.accounts.first }

  /// The tokens at the ends of all links that were mailed, in order.
  var linkTokens: [Secret] {
    mails.sent.compactMap { sent in
      sent.mail.body.firstMatch(of: /\/(?:confirm|reset)\/(\S+)/).map { Secret(String($0.1)) }
    }
  }

  /// Tries wrong passwords.
  func fail(_ count: Int) async {
    for _ in 0..<count { _ = try? await signIn.signIn(email: ada, password: otherPassword) }
  }
}

struct ServerDown: Error {}
