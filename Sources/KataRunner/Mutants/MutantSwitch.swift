/// The switch in a mutated package: which mutant is active, how often each was reached.
///
/// It is written in C and found by name, so that this module compiles without it.
@safe struct MutantSwitch: Sendable {
  private let setter: @convention(c) (Int32, Int64) -> Void
  private let counter: @convention(c) (Int32) -> Int64
  private let clearer: @convention(c) () -> Void
  /// How many mutants the build holds; their numbers are 1 to this one.
  let count: Int32

  /// Finds the switch; nil when its symbols were not exported.
  init?() {
    guard let activate = unsafe symbol("redgreen_activate"),
      let count = unsafe symbol("redgreen_switch_count"),
      let hits = unsafe symbol("redgreen_hits_of"),
      let clear = unsafe symbol("redgreen_clear_hits")
    else { return nil }
    unsafe setter = unsafeBitCast(activate, to: (@convention(c) (Int32, Int64) -> Void).self)
    unsafe counter = unsafeBitCast(hits, to: (@convention(c) (Int32) -> Int64).self)
    unsafe clearer = unsafeBitCast(clear, to: (@convention(c) () -> Void).self)
    self.count = unsafe unsafeBitCast(count, to: (@convention(c) () -> Int32).self)()
  }

  /// Makes one mutant active, here and in the children of exit tests.
  ///
  /// - Parameters:
  ///   - id: Its number; 0 is the code as it is, -1 makes every switch trap.
  ///   - budget: How many switches may be passed before the process ends; 0 for any number.
  func activate(_ id: Int32, budget: Int64 = 0) { setter(id, budget) }

  /// How often each mutant was reached since this was asked last; those never reached are left out.
  func takeHits() -> [(id: Int32, count: Int64)] {
    defer { clearer() }
    if count < 1 { return [] }
    return (1...count).lazy.map { ($0, counter($0)) }.filter { $0.1 > 0 }
  }
}
