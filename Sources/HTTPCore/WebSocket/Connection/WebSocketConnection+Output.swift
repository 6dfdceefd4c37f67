extension WebSocketConnection {
  /// How many bytes wait to be written.
  public var outputCount: Int { pending.count - written }

  /// Hands out all bytes that wait to be written, and forgets them.
  ///
  /// - Returns: The bytes in the order in which they have to be sent.
  public mutating func takeOutput() -> [UInt8] {
    defer {
      pending = []
      written = 0
    }
    return written == 0 ? pending : Array(pending[written...])
  }

  /// Lets the caller write the waiting bytes from where they stand, and forgets those written.
  ///
  /// - Parameter write: Gets all waiting bytes, and returns how many of the first it wrote; a
  ///   number that is not within 0 and their count is a programmer's error and traps.
  /// - Returns: How many were written; 0 where none waited.
  /// - Throws: What `write` throws; nothing is forgotten then.
  @discardableResult
  public mutating func drainOutput<Failure>(
    _ write: (Span<UInt8>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    guard outputCount > 0 else { return 0 }
    let count = try write(pending.span.extracting(written..<pending.count))
    precondition((0...outputCount).contains(count), "\(count) of \(outputCount) bytes written")
    written += count
    if written == pending.count {
      pending.removeAll(keepingCapacity: pending.capacity <= Self.keptCapacity)
      written = 0
    } else if written > pending.count / 2 {
      // Half is gone: each byte is moved once at most, however little a slow peer takes at a time.
      pending.removeFirst(written)
      written = 0
    }
    return count
  }

  /// A buffer above this many bytes is given back once it is empty; a smaller one is kept.
  static var keptCapacity: Int { 65_536 }
}
