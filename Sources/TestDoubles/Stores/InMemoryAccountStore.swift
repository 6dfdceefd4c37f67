public import Ports
import Synchronization

/// An account store that forgets everything when it goes: it keeps every promise of the port.
///
/// ```swift
/// let accounts = InMemoryAccountStore([ada])
/// accounts.failNext(.update, with: AccountStoreError.stale("a-1", version: 0))
/// ```
///
/// On a clock each call takes `delay` before it has its effect, so that two services at work on one
/// account meet in a repeatable way. None of the port's questions has several answers, so there is
/// no order to shuffle.
public final class InMemoryAccountStore: AccountStore {
  /// The calls of the port.
  public enum Operation: Hashable, Sendable {
    /// `account(withID:)` or `account(withEmail:)`.
    case find
    /// `insert(_:)`.
    case insert
    /// `update(_:)`.
    case update
  }

  private struct State {
    var accounts: [Account.ID: Account] = [:]
    var failures: [Operation: [any Error]] = [:]

    mutating func check(_ operation: Operation) throws {
      guard failures[operation]?.isEmpty == false else { return }
      if let error = failures[operation]?.removeFirst() { throw error }
    }

    func isTaken(_ email: EmailAddress, for id: Account.ID) -> Bool {
      accounts.values.contains { $0.email.folded == email.folded && $0.id != id }
    }
  }

  private let state: Mutex<State>
  private let wait: @Sendable () async throws -> Void

  /// Makes a store whose calls take no time.
  ///
  /// - Parameter accounts: What it holds from the start, with the versions that they say. Two with
  ///   one identifier are a programmer's error and stop the program.
  public init(_ accounts: [Account] = []) {
    state = Mutex(State(accounts: Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })))
    wait = {}
  }

  /// Makes a store whose calls take time.
  ///
  /// - Parameters:
  ///   - accounts: What it holds from the start, with the versions that they say.
  ///   - clock: The clock to wait on.
  ///   - delay: How long each call takes before it has its effect.
  public init(_ accounts: [Account] = [], clock: some Clock<Duration>, delay: Duration) {
    state = Mutex(State(accounts: Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })))
    wait = { try await clock.sleep(for: delay) }
  }

  /// The accounts of this moment, sorted by identifier.
  public var accounts: [Account] {
    state.withLock { state in state.accounts.values.sorted { $0.id.rawValue < $1.id.rawValue } }
  }

  /// Makes the next calls of an operation fail without effect, after those already scripted.
  ///
  /// - Parameters:
  ///   - operation: Which calls fail.
  ///   - count: How many of them.
  ///   - error: What they throw.
  public func failNext(_ operation: Operation, count: Int = 1, with error: any Error) {
    state.withLock { state in
      state.failures[operation, default: []] += Array(repeating: error, count: count)
    }
  }

  /// Finds an account by its identifier.
  ///
  /// - Throws: What was scripted, or `CancellationError` when cancelled in the delay.
  public func account(withID id: Account.ID) async throws -> Account? {
    try await perform(.find) { $0.accounts[id] }
  }

  /// Finds an account by its address.
  ///
  /// - Throws: What was scripted, or `CancellationError` when cancelled in the delay.
  public func account(withEmail email: EmailAddress) async throws -> Account? {
    try await perform(.find) { state in
      state.accounts.values.first { $0.email.folded == email.folded }
    }
  }

  /// Stores a new account.
  ///
  /// - Throws: `AccountStoreError.identifierTaken` or `.emailTaken`, what was scripted, or
  ///   `CancellationError` when cancelled in the delay.
  public func insert(_ account: Account) async throws {
    try await perform(.insert) { state in
      guard state.accounts[account.id] == nil else {
        throw AccountStoreError.identifierTaken(account.id)
      }
      guard !state.isTaken(account.email, for: account.id) else {
        throw AccountStoreError.emailTaken(account.email)
      }
      var stored = account
      stored.version = 0
      state.accounts[account.id] = stored
    }
  }

  /// Stores a change of the stored version.
  ///
  /// - Throws: `AccountStoreError.unknownAccount`, `.stale` or `.emailTaken`, what was scripted, or
  ///   `CancellationError` when cancelled in the delay.
  @discardableResult
  public func update(_ account: Account) async throws -> Account {
    try await perform(.update) { state in
      guard let current = state.accounts[account.id] else {
        throw AccountStoreError.unknownAccount(account.id)
      }
      guard current.version == account.version else {
        throw AccountStoreError.stale(account.id, version: account.version)
      }
      guard !state.isTaken(account.email, for: account.id) else {
        throw AccountStoreError.emailTaken(account.email)
      }
      var stored = account
      stored.version += 1
      state.accounts[account.id] = stored
      return stored
    }
  }

  private func perform<Value: Sendable>(
    _ operation: Operation, _ body: @Sendable (inout State) throws -> Value
  ) async throws -> Value {
    try await wait()
    return try state.withLock { state in
      try state.check(operation)
      return try body(&state)
    }
  }
}
