#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The switch of a woven build: turned here, read by the code under test.
///
/// The generated source exports what belongs to one build as C functions, so that this module compiles
/// without knowing it.
struct Switch {
  /// Carries the active id to the child processes of exit tests, sealed.
  private static let variable = "REDGREEN_ACTIVE"

  /// How many variants are woven into the build.
  let count: Int32
  private let seal: Seal
  private let takeSeen: (@convention(c) () -> Int32)?

  /// Finds the switch; nil when the code under test has none or its symbols were not exported.
  init?() {
    guard let count = unsafe symbol("redgreen_switch_count"),
      let key = unsafe symbol("redgreen_key")
    else { return nil }
    self.count = unsafe unsafeBitCast(count, to: (@convention(c) () -> Int32).self)()
    seal = Seal(key: unsafe unsafeBitCast(key, to: (@convention(c) () -> UInt64).self)())
    unsafe takeSeen = symbol("redgreen_take_seen").map {
      unsafe unsafeBitCast($0, to: (@convention(c) () -> Int32).self)
    }
  }

  /// Makes one variant active; 0 is the correct code, -1 makes every switch trap.
  ///
  /// - Parameters:
  ///   - id: The variant.
  ///   - reads: How often its switches may be read until the process is ended.
  func activate(_ id: Int32, reads: Int) {
    BugSwitch.activate(id, reads: reads)
    // Set for the correct code too: whether it is there tells a test nothing.
    unsafe setenv(Self.variable, seal.close(id), 1)
  }

  /// How many expectations were evaluated since this was asked last; nil where nobody counts them.
  func takeExpectations() -> Int32? { takeSeen.map { $0() } }

  /// Activates what the parent process had active.
  static func activateInherited() {
    guard let value = unsafe getenv(variable), let here = Switch(),
      let id = here.seal.open(unsafe String(cString: value))
    else { return }
    BugSwitch.activate(id, reads: .max)
  }
}
