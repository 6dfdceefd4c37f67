public import Ports
import Testing

/// What every account store keeps, the real ones and the doubles.
///
/// ```swift
/// @Test(arguments: AccountStoreContract.promises)
/// func `keeps the promise`(_ promise: AccountStoreContract.Promise) async throws {
///   try await promise.check(SQLiteAccountStore(.memory))
/// }
/// ```
public enum AccountStoreContract {
  /// A promise about a store that holds nothing yet.
  public typealias Promise = ContractPromise<any AccountStore>

  /// The promises of the port `AccountStore`.
  public static let promises = reading + inserting + updating

  private static let reading = [
    Promise("an account is found by its identifier as it was stored") { store, location in
      let ada = full("a-1", "ada@example.com")
      try await store.insert(ada)
      let found = try await store.account(withID: "a-1")
      #expect(found == ada, sourceLocation: location)
    },
    Promise("an account is found by its address in any case") { store, location in
      let ada = full("a-1", "Ada.Lovelace@example.com")
      try await store.insert(ada)
      let found = try await store.account(withEmail: "aDA.lovelace@EXAMPLE.com")
      #expect(found == ada, sourceLocation: location)
    },
    Promise("an unknown identifier finds nothing") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      let found = try await store.account(withID: "A-1")
      #expect(found == nil, sourceLocation: location)
    },
    Promise("an unknown address finds nothing") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      let found = try await store.account(withEmail: "ada@example.org")
      #expect(found == nil, sourceLocation: location)
    },
    Promise("what was not given is not there") { store, location in
      let bare = Account(
        id: "a-1", email: "ada@example.com", name: "", password: password("bare"))
      try await store.insert(bare)
      let found = try await store.account(withID: "a-1")
      #expect(found == bare, sourceLocation: location)
    },
  ]

  static func password(_ text: String) -> HashedPassword {
    HashedPassword(encoded: Secret(text))
  }

  static func digest(_ text: String) -> TokenDigest { TokenDigest(encoded: Secret(text)) }

  /// An account in which every property has a value of its own.
  static func full(_ id: Account.ID, _ email: EmailAddress) -> Account {
    let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)
    var account = Account(
      id: id, email: email, name: "Žofie \"O'Hara\" ✓", password: password("$scrypt$\(id)"))
    account.isConfirmed = true
    account.confirmationLink = PendingLink(digest: digest("c"), expires: noon + .seconds(1))
    account.resetLink = PendingLink(digest: digest("r"), expires: noon + .seconds(2))
    account.failedSignIns = 3
    account.lockedUntil = noon + .seconds(3)
    for number in 4...6 {
      account.sessions["s-\(number)"] = Session(
        id: "s-\(number)", digest: digest("d-\(number)"), expires: noon + .seconds(number))
    }
    return account
  }
}
