/// A promise that a type is known to break, and why.
///
/// ```swift
/// let joined = ContractDeviation(
///   from: "header lines of one name stay apart and in order", as: "URLSession joins them")
/// try await promise.check(subject, except: [joined])
/// ```
public struct ContractDeviation: Hashable, Sendable {
  /// The sentence of the promise.
  public let promise: String
  /// What the type does instead, and why.
  public let reason: String

  /// Names a promise that is broken.
  public init(from promise: String, as reason: String) {
    self.promise = promise
    self.reason = reason
  }
}
