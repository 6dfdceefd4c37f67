/// The name and the type of a value that goes with a request from hand to hand.
///
/// ```swift
/// enum CurrentUser: RequestKey { typealias Value = String }
/// ```
public protocol RequestKey {
  /// What is kept under the key.
  associatedtype Value: Sendable
}

extension Request {
  /// The value that is kept under a key for this request alone; nil where there is none.
  ///
  /// ```swift
  /// request[CurrentUser.self] = "ada"
  /// ```
  public subscript<Key: RequestKey>(key: Key.Type) -> Key.Value? {
    get { values[ObjectIdentifier(key)] as? Key.Value }
    set { values[ObjectIdentifier(key)] = newValue }
  }
  /// The value that is kept under a key for this request alone; a default where there is none.
  ///
  /// ```swift
  /// request[Visits.self, default: 0] += 1
  /// ```
  public subscript<Key: RequestKey>(
    key: Key.Type, default value: @autoclosure () -> Key.Value
  ) -> Key.Value {
    get { self[key] ?? value() }
    set { self[key] = newValue }
  }
}
