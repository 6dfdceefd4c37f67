/// The first and the last bytes of a stream that may be longer than memory.
package struct OutputTail {
  /// How many bytes each end keeps.
  package static let capacity = 64 * 1024

  private var head: [UInt8] = []
  private var tail: [UInt8] = []

  /// How many bytes arrived in all.
  private var total = 0

  package init() {}

  /// Takes the next bytes of the stream.
  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    total += bytes.count
    let toHead = bytes.prefix(max(0, Self.capacity - head.count))
    head += toHead
    tail += bytes.dropFirst(toHead.count)
    if tail.count > 2 * Self.capacity { tail.removeFirst(tail.count - Self.capacity) }
  }

  /// The text, with a line in the middle that says how much was left out.
  package var text: String {
    let end = tail.suffix(Self.capacity)
    let missing = total - head.count - end.count
    let gap = missing > 0 ? "\n… \(missing) bytes left out …\n" : ""
    return String(decoding: head, as: UTF8.self) + gap + String(decoding: end, as: UTF8.self)
  }
}
