/// A cheap number of a name, by which most names are told apart.
///
/// It looks at the length and three bytes alone, so it must never be all that stands between an
/// attacker's names and a long search.
package enum NameKey {
  /// The number of a name's bytes.
  @inline(__always)
  @inlinable package static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let count = bytes.count
    guard count > 0 else { return 0 }
    let ends = unsafe UInt32(bytes[0]) &* 31 &+ UInt32(bytes[count - 1]) &* 7
    return unsafe UInt32(truncatingIfNeeded: count) &* 961 &+ ends &+ UInt32(bytes[count / 2])
  }

  /// The number of a name.
  @inline(__always)
  @inlinable package static func key(_ name: String) -> UInt32 {
    if let key = unsafe name.utf8.withContiguousStorageIfAvailable({ unsafe key($0) }) {
      return key
    }
    var native = name
    native.makeContiguousUTF8()
    return unsafe native.utf8.withContiguousStorageIfAvailable { unsafe key($0) } ?? 0
  }
}
