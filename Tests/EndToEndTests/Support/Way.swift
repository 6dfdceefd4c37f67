import Testing
import example_server

/// How a test reaches the shop, and where the shop keeps its accounts.
struct Way: CustomTestStringConvertible, Sendable {
  /// Whether requests go over a socket.
  var isLive: Bool
  /// Where accounts are kept.
  var storage: Storage

  static let all = [
    Way(isLive: false, storage: .fake), Way(isLive: false, storage: .memory),
    Way(isLive: true, storage: .fake), Way(isLive: true, storage: .memory),
  ]
  static let memory = all[0]
  static let live = all[3]

  var testDescription: String {
    (isLive ? "over a socket" : "without a socket")
      + (storage == .fake ? ", on the fake store" : ", on SQLite")
  }
}
