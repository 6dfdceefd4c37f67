public import Testing

extension Tag {
  /// Runs the Swift toolchain: a build, a format check, a test run.
  @Tag public static var toolchain: Self
  /// Takes longer than a tenth of a second.
  @Tag public static var slow: Self
  /// Opens a socket on the loopback interface.
  @Tag public static var socket: Self
}
