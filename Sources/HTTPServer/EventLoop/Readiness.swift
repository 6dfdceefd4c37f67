/// What the system reports about a descriptor.
struct Readiness: Sendable {
  let key: UInt64
  var isReadable = false
  var isWritable = false
  /// The peer sends no more.
  var hasEnded = false
  /// The connection is broken, or closed on both sides.
  var hasFailed = false
}
