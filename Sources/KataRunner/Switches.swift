#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The switches that a woven module exports: which planted variant is active.
struct Switches {
  private let activate: @convention(c) (Int32) -> Void
  /// How many variants the module was woven with.
  let count: Int32

  /// Finds the switches in this process; nil in an ordinary build.
  init?() {
    guard let program = unsafe dlopen(nil, RTLD_NOW),
      let activate = unsafe dlsym(program, "redgreen_activate"),
      let count = unsafe dlsym(program, "redgreen_switch_count")
    else { return nil }
    typealias Activate = @convention(c) (Int32) -> Void
    typealias Count = @convention(c) () -> Int32
    self.activate = unsafe unsafeBitCast(activate, to: Activate.self)
    self.count = unsafe unsafeBitCast(count, to: Count.self)()
  }

  /// Makes one variant active; 0 is the reference.
  func turn(to variant: Int32) { activate(variant) }
}
