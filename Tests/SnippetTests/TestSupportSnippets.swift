import Adapters
import Ports
import SQLite
import TestDoubles
import TestSupport
import Testing

/// The examples in the documentation of TestSupport, compiled as they stand and never called.
struct TestSupportSnippets {
  func differentialTestExample() async throws {
    let test = DifferentialTest(
      generate: { random in random.number(in: -9...9) },
      fake: {
        let numbers = InMemoryNumbers()
        return { number in await numbers.insert(number) }
      },
      real: {
        let numbers = try StoredNumbers()
        return { number in try await numbers.insert(number) }
      })
    try await test.check(sequences: 200)
  }

  func unimplementedDoubleIssueExample() {
    let gateway = UnimplementedPaymentGateway.recordingIssues()
    _ = gateway
  }
}

struct AccessTokensContractSnippet {
  @Test(arguments: AccessTokensContract.promises)
  func `keeps the promise`(_ promise: AccessTokensContract.Promise) async throws {
    try await promise.check(
      .init(tokens: FakeAccessTokens(), others: FakeAccessTokens(prefix: "other-")))
  }
}

struct AccountStoreContractSnippet {
  @Test(arguments: AccountStoreContract.promises)
  func `keeps the promise`(_ promise: AccountStoreContract.Promise) async throws {
    try await promise.check(SQLiteAccountStore(.memory))
  }
}

struct PasswordHasherContractSnippet {
  @Test(arguments: PasswordHasherContract.promises)
  func `keeps the promise`(_ promise: PasswordHasherContract.Promise) async throws {
    try await promise.check(FakePasswordHasher())
  }
}

struct TokenDigesterContractSnippet {
  @Test(arguments: TokenDigesterContract.promises)
  func `keeps the promise`(_ promise: TokenDigesterContract.Promise) async throws {
    try await promise.check(FakeTokenDigester())
  }
}

struct ContractPromiseSnippet {
  @Test(arguments: AccountStoreContract.promises)
  func `keeps the promise`(_ promise: AccountStoreContract.Promise) async throws {
    try await promise.check(InMemoryAccountStore())
  }
}

struct HTTPClientContractSnippet {
  @Test(arguments: HTTPClientContract.promises)
  func `keeps the promise`(_ promise: HTTPClientContract.Promise) async throws {
    try await promise.check(httpSubject())
  }
}

struct IdentifierSourceContractSnippet {
  @Test(arguments: IdentifierSourceContract.promises)
  func `keeps the promise`(_ promise: IdentifierSourceContract.Promise) async throws {
    try await promise.check(RandomIdentifierSource())
  }
}

struct MailerContractSnippet {
  @Test(arguments: MailerContract.promises)
  func `keeps the promise`(_ promise: MailerContract.Promise) async throws {
    let spy = MailSpy()
    try await promise.check(
      MailerContract.Subject(
        mailer: spy, arrived: { spy.sent.map(\.mail) },
        failNext: { spy.failNext(with: CancellationError()) }))
  }
}

struct OrderStoreContractSnippet {
  @Test(arguments: OrderStoreContract.promises)
  func `keeps the promise`(_ promise: OrderStoreContract.Promise) async throws {
    try await promise.check(InMemoryOrderStore())
  }
}

struct PaymentGatewayContractSnippet {
  @Test(arguments: PaymentGatewayContract.promises)
  func `keeps the promise`(_ promise: PaymentGatewayContract.Promise) async throws {
    try await promise.check(paymentSubject())
  }
}

struct ReceiptLedgerContractSnippet {
  @Test(arguments: ReceiptLedgerContract.promises)
  func `keeps the promise`(_ promise: ReceiptLedgerContract.Promise) async throws {
    try await promise.check(InMemoryReceiptLedger())
  }
}

struct RandomnessContractSnippet {
  @Test(arguments: RandomnessContract.promises)
  func `keeps the promise`(_ promise: RandomnessContract.Promise) async throws {
    try await promise.check(SeededRandomness(seed: 7))
  }
}

struct SeededTraitSnippet {
  @Test(.seeded) func `every shuffle keeps all cards`() {
    let cards = SeededTrait.randomness.shuffled(Array(1...52))
    #expect(cards.sorted() == Array(1...52))
  }

  func contractDeviationExample(
    promise: HTTPClientContract.Promise, subject: HTTPClientContract.Subject
  ) async throws {
    let joined = ContractDeviation(
      from: "header lines of one name stay apart and in order", as: "URLSession joins them")
    try await promise.check(subject, except: [joined])
  }
}
