#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The switch woven into the code under test: which planted bug is active.
///
/// The generated source exports it as two C functions, so that this module compiles without knowing it.
struct Switch {
  /// Carries the active id to the child processes of exit tests.
  private static let variable = "REDGREEN_ACTIVE"

  private let setter: @convention(c) (Int32) -> Void
  private let marker: (@convention(c) () -> Int32)?
  /// How many variants the build holds; their ids are 1 to this number.
  let count: Int32

  /// Finds the switch; nil when the code under test has none or its symbols were not exported.
  init?() {
    guard let activate = unsafe symbol("redgreen_activate"),
      let count = unsafe symbol("redgreen_switch_count")
    else { return nil }
    unsafe setter = unsafeBitCast(activate, to: (@convention(c) (Int32) -> Void).self)
    unsafe marker = symbol("redgreen_take_mark").map {
      unsafe unsafeBitCast($0, to: (@convention(c) () -> Int32).self)
    }
    self.count = unsafe unsafeBitCast(count, to: (@convention(c) () -> Int32).self)()
  }

  /// Makes one variant active; 0 is the correct code, -1 makes every switch trap.
  func activate(_ id: Int32) {
    setter(id)
    if id == 0 {
      unsafe unsetenv(Self.variable)
    } else {
      unsafe setenv(Self.variable, String(id), 1)
    }
  }

  /// Whether the code under test read the switch since this was asked last; nil where it cannot tell.
  func takeMark() -> Bool? { marker.map { $0() != 0 } }

  /// Activates what the parent process had active.
  static func activateInherited() {
    guard let value = unsafe getenv(variable), let id = Int32(unsafe String(cString: value)) else {
      return
    }
    Switch()?.setter(id)
  }
}
