import Adapters
import Ports
import SQLite
import TestDoubles
import TestSupport
import Testing

@Suite struct `An account store` {
  @Test(arguments: AccountStoreContract.promises)
  func `in memory keeps the promise`(_ promise: AccountStoreContract.Promise) async throws {
    try await promise.check(InMemoryAccountStore())
  }

  @Test(arguments: AccountStoreContract.promises)
  func `in SQLite keeps the promise`(_ promise: AccountStoreContract.Promise) async throws {
    try await promise.check(SQLiteAccountStore(.memory))
  }

  @Test(arguments: BrokenAccountStore.Fault.allCases)
  func `that breaks a promise is rejected by it`(
    _ fault: BrokenAccountStore.Fault
  ) async throws {
    let promise = try AccountStoreContract.promises.named(fault.rawValue)
    await withKnownIssue {
      try await promise.check(BrokenAccountStore(fault))
    }
  }
}

/// A store that breaks one promise.
actor BrokenAccountStore: AccountStore {
  /// The faults, by the promise that each breaks.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case losesSessions = "an account is found by its identifier as it was stored"
    case tellsCasesApart = "an account is found by its address in any case"
    case foldsIdentifiers = "an unknown identifier finds nothing"
    case ignoresDomains = "an unknown address finds nothing"
    case makesUpLocks = "what was not given is not there"
    case keepsGivenVersion = "a new account has the version 0"
    case replacesIdentifier = "an identifier is taken once"
    case takesAddressTwice = "an address is taken once, in whatever case"
    case storesRefused = "a refused account leaves nothing behind"
    case checksThenStores = "of inserts of one address at once, one is stored"
    case forgetsVersion = "a change is stored under the next version, which is answered"
    case changesAll = "a change of another account leaves an account as it is"
    case lastWriteWins = "a change of an old version is refused and stores nothing"
    case acceptsNewer = "a change of a version that is not there yet is refused"
    case inserts = "a change of an unknown account is refused"
    case changesToTaken = "an address of another account cannot be changed to"
    case keepsOldAddress = "a changed address is found, and the old one is free"
    case checksThenUpdates = "of changes of one version at once, one is stored"
    var testDescription: String { "\(self)" }
  }

  private let fault: Fault
  private var accounts: [Account.ID: Account] = [:]
  private var oldAddresses: [String: Account.ID] = [:]

  init(_ fault: Fault) { self.fault = fault }

  func account(withID id: Account.ID) async throws -> Account? {
    if fault == .foldsIdentifiers { return accounts[Account.ID(id.rawValue.lowercased())] }
    return accounts[id]
  }

  func account(withEmail email: EmailAddress) async throws -> Account? { find(email) }

  func insert(_ account: Account) async throws {
    var stored = account
    if fault != .keepsGivenVersion { stored.version = 0 }
    if fault == .losesSessions { stored.sessions = [:] }
    if fault == .makesUpLocks { stored.lockedUntil = Moment(secondsSince1970: 0) }
    if accounts[account.id] != nil, fault != .replacesIdentifier {
      throw AccountStoreError.identifierTaken(account.id)
    }
    try check(account)
    if fault == .checksThenStores { await letOthersIn() }
    accounts[stored.id] = stored
  }

  func update(_ account: Account) async throws -> Account {
    let version = accounts[account.id]?.version
    if version == nil, fault != .inserts { throw AccountStoreError.unknownAccount(account.id) }
    let isCurrent =
      fault == .acceptsNewer ? account.version >= version ?? 0 : account.version == version
    if !isCurrent, fault != .lastWriteWins, fault != .inserts {
      throw AccountStoreError.stale(account.id, version: account.version)
    }
    try check(account)
    if fault == .checksThenUpdates { await letOthersIn() }
    if let old = accounts[account.id]?.email.folded { oldAddresses[old] = account.id }
    var stored = account
    if fault != .forgetsVersion { stored.version += 1 }
    accounts[account.id] = stored
    if fault == .changesAll { for id in accounts.keys { accounts[id]?.name = account.name } }
    return stored
  }

  private func find(_ email: EmailAddress) -> Account? {
    if fault == .keepsOldAddress, let id = oldAddresses[email.folded] { return accounts[id] }
    return accounts.values.first {
      switch fault {
      case .tellsCasesApart: $0.email == email
      case .ignoresDomains: $0.email.local == email.local
      default: $0.email.folded == email.folded
      }
    }
  }

  private func check(_ account: Account) throws {
    if fault == .takesAddressTwice { return }
    guard let twin = find(account.email), twin.id != account.id else { return }
    if fault == .changesToTaken, accounts[account.id] != nil { return }
    if fault == .storesRefused { accounts[account.id] = account }
    throw AccountStoreError.emailTaken(account.email)
  }

  /// Suspends the actor, so that the next call runs between the check and the store.
  private func letOthersIn() async { await withTaskGroup { group in group.addTask {} } }
}
