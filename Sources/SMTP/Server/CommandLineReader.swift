/// A machine that takes octets and gives back command lines, bounded in length.
struct CommandLineReader {
  /// A line without its CR LF, and why it cannot be a command.
  struct Line {
    let octets: [UInt8]
    let problem: String?
  }

  private var line: [UInt8] = []
  private var isTooLong = false
  private var isBroken = false
  private var endsInCarriageReturn = false

  /// Takes octets off the front until a line ends, and gives that line back.
  ///
  /// - Parameters:
  ///   - octets: What came; one line is taken off.
  ///   - limit: The octets of a line with its CR LF; what is beyond is dropped.
  /// - Returns: The line; nil when none has ended yet.
  mutating func consume(_ octets: inout ArraySlice<UInt8>, limit: Int) -> Line? {
    while let octet = octets.popFirst() {
      let follows = endsInCarriageReturn
      endsInCarriageReturn = octet == Octet.carriageReturn
      if octet == Octet.lineFeed, follows { return end(limit) }
      if follows || octet == Octet.lineFeed { isBroken = true }
      if line.count < limit { line.append(octet) } else { isTooLong = true }
    }
    return nil
  }

  private mutating func end(_ limit: Int) -> Line {
    defer { self = Self() }
    // The CR is among the octets, the LF is not.
    if isTooLong || line.count >= limit {
      return Line(octets: line, problem: "5.5.2 Line too long")
    }
    line.removeLast()
    if isBroken { return Line(octets: line, problem: "5.5.2 Bare CR or LF; end lines in CR LF") }
    let isText =
      !line.contains(where: Octet.isForbiddenControl)
      && String(validating: line, as: UTF8.self) != nil
    return Line(
      octets: line, problem: isText ? nil : "5.5.2 Control or malformed octet in a command")
  }
}
