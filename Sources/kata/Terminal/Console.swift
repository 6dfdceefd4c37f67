import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the command prints: a terminal, a pipe, or a test.
package struct Console: Sendable {
  /// Takes text for standard output.
  package var write: @Sendable (String) -> Void
  /// Takes text for standard error.
  package var complain: @Sendable (String) -> Void
  /// Whether somebody sees the output as it comes and may press keys.
  package var isTerminal: Bool
  /// Whether colours are wanted.
  package var hasColour: Bool
  /// Waits for a line that somebody types, nil at the end; nil where nobody can type one.
  package var nextLine: (@Sendable () -> String?)?
  /// How many columns there are.
  package var width: Int

  /// Makes a console out of its parts.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether somebody sees the output as it comes and may press keys.
  ///   - hasColour: Whether colours are wanted.
  ///   - width: How many columns there are.
  ///   - nextLine: Waits for a line that somebody types, nil at the end; nil where nobody can type one.
  ///   - write: Takes text for standard output.
  ///   - complain: Takes text for standard error.
  package init(
    isTerminal: Bool, hasColour: Bool, width: Int,
    nextLine: (@Sendable () -> String?)? = nil,
    write: @escaping @Sendable (String) -> Void, complain: @escaping @Sendable (String) -> Void
  ) {
    self.isTerminal = isTerminal
    self.hasColour = hasColour
    self.width = width
    self.nextLine = nextLine
    self.write = write
    self.complain = complain
  }

  /// The console of this process.
  ///
  /// Colours need a terminal, a `TERM` that is not `dumb`, and no `NO_COLOR` (no-color.org).
  package static func standard(environment: [String: String]) -> Console {
    let isTerminal = isatty(1) == 1
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let readsLines = isTerminal && isatty(0) == 1
    let nextLine: @Sendable () -> String? = { readLine() }
    return Console(
      isTerminal: isTerminal, hasColour: isTerminal && !isPlain && environment["TERM"] != "dumb",
      width: isTerminal ? terminalWidth() : 80,
      nextLine: readsLines ? nextLine : nil,
      write: { Self.put($0, 1) }, complain: { Self.put($0, 2) })
  }

  /// Prints one line.
  package func line(_ text: String = "") { write(text + "\n") }

  /// Says on standard error what is wrong; folded where somebody reads it on a screen.
  package func report(_ text: String) {
    let words = "kata: \(text)"
    complain((isTerminal ? Layout.fold(words, width: width) : words) + "\n")
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, min(Int(size.ws_col), 120))
  }

  /// Writes all bytes; gives up where nobody reads any more.
  private static func put(_ text: String, _ descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe systemWrite(descriptor, $0) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
  #else
    unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
  #endif
}
