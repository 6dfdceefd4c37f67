/// A machine that takes the octets after DATA, undoes the doubled dots and finds the end.
///
/// Only CR LF, dot, CR LF ends a content. Whatever else could pass for it somewhere (bare CR or
/// LF) spoils the message instead.
struct ContentReader {
  /// Why a content is refused.
  enum Defect { case bareLineBreak, lineTooLong, tooLarge }

  private enum State { case lineStart, dot, dotCarriageReturn, line, carriageReturn }

  private(set) var content: [UInt8] = []
  private(set) var defect: Defect?
  private var state = State.lineStart
  private var lineLength = 0
  private let sizeLimit: Int

  /// - Parameters:
  ///   - sizeLimit: The octets that are kept; one more is a defect.
  ///   - expectedSize: The octets that the client announced, for which room is made at once.
  init(sizeLimit: Int, expectedSize: Int = 0) {
    self.sizeLimit = sizeLimit
    content.reserveCapacity(min(expectedSize, sizeLimit, 65_536))
  }

  /// Takes octets off the front until the content ends; says whether it did.
  mutating func consume(_ octets: inout ArraySlice<UInt8>) -> Bool {
    while let octet = octets.first {
      let run = textRun(of: octets)
      if run.isEmpty {
        octets.removeFirst()
        if step(octet) { return true }
      } else {
        octets.removeFirst(run.count)
        acceptText(run)
      }
    }
    return false
  }

  /// The octets up to the next line break, where none of them has a meaning.
  private func textRun(of octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch state {
    case .line: break
    case .lineStart where octets.first != Octet.dot: break
    default: return []
    }
    return octets.prefix { $0 != Octet.carriageReturn && $0 != Octet.lineFeed }
  }

  /// Takes one octet; says whether it ends the content.
  private mutating func step(_ octet: UInt8) -> Bool {
    switch state {
    case .lineStart where octet == Octet.dot: state = .dot
    case .dot where octet == Octet.carriageReturn: state = .dotCarriageReturn
    case .dotCarriageReturn where octet == Octet.lineFeed: return true
    case .dotCarriageReturn:
      append([Octet.carriageReturn])
      note(.bareLineBreak)
      acceptText(octet)
    case .carriageReturn where octet == Octet.lineFeed:
      append([octet])
      lineLength = 0
      state = .lineStart
    case .carriageReturn:
      note(.bareLineBreak)
      acceptText(octet)
    case .lineStart, .dot, .line: acceptText(octet)
    }
    return false
  }

  private mutating func acceptText(_ octet: UInt8) {
    guard octet == Octet.carriageReturn else {
      if octet == Octet.lineFeed { note(.bareLineBreak) }
      return acceptText([octet])
    }
    state = .carriageReturn
    append([octet])
  }

  private mutating func acceptText(_ run: ArraySlice<UInt8>) {
    state = .line
    lineLength += run.count
    if lineLength > 998 { note(.lineTooLong) }
    append(run)
  }

  private mutating func append(_ run: ArraySlice<UInt8>) {
    let room = sizeLimit - content.count
    if run.count > room { note(.tooLarge) }
    content += run.prefix(room)
  }

  private mutating func note(_ defect: Defect) { self.defect = self.defect ?? defect }
}
