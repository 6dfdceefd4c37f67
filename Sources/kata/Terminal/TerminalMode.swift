import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the terminal treats keys: by lines, as usual, or one by one.
struct TerminalMode: Sendable {
  private let settings: termios

  /// The mode that standard input is in; nil where it is no terminal.
  static func current() -> TerminalMode? {
    var settings = termios()
    guard isatty(0) == 1, unsafe tcgetattr(0, &settings) == 0 else { return nil }
    return TerminalMode(settings: settings)
  }

  /// Hands over each key as it is pressed, without showing it; Ctrl-C still interrupts.
  func readKeysOneByOne() {
    var raw = settings
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    _ = unsafe tcsetattr(0, TCSANOW, &raw)
  }

  /// Goes back to this mode.
  func restore() {
    var settings = settings
    _ = unsafe tcsetattr(0, TCSANOW, &settings)
  }
}
