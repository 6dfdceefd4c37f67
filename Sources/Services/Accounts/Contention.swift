import Ports

/// What to do where somebody else changed an account between a reading and a writing.
enum Contention {
  /// How often work is done in all before the store's error is handed on.
  ///
  /// Each time, one of those who met has got through: sixteen at once are served.
  static let limit = 16

  /// Does work that starts with a reading, all over again where others were faster.
  ///
  /// - Parameter work: Reads, decides and writes.
  /// - Returns: What `work` returned at last.
  /// - Throws: What `work` throws; `AccountStoreError.stale` and `.emailTaken` only from the last of
  ///   `limit` times.
  static func retry<Value>(_ work: () async throws -> Value) async throws -> Value {
    var attempt = 1
    while true {
      do {
        return try await work()
      } catch let error as AccountStoreError where attempt < limit {
        switch error {
        case .stale, .emailTaken: attempt += 1
        case .identifierTaken, .unknownAccount: throw error
        }
      }
    }
  }
}

extension AccountStore {
  /// Reads an account, changes it and stores it; where others were faster, all over again.
  ///
  /// - Parameters:
  ///   - id: The account.
  ///   - body: Makes the change; it is called again with the account as others left it. Where it
  ///     changes nothing, nothing is written.
  /// - Returns: What `body` returned for the change that was stored; nil where there is no account.
  /// - Throws: What `body` throws, `AccountStoreError.stale` when others were faster each time, or
  ///   the error of the storage.
  func change<Value>(
    _ id: Account.ID, _ body: (inout Account) throws -> Value
  ) async throws -> Value? {
    try await Contention.retry {
      guard let found = try await account(withID: id) else { return nil }
      var changed = found
      let value = try body(&changed)
      if changed != found { try await update(changed) }
      return value
    }
  }
}
