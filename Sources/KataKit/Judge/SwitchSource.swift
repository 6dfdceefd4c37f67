/// The generated file of a woven module: what the runner needs to know of this one build.
///
/// The switch itself stands in `KataRunner`, which is compiled with optimisation.
struct SwitchSource {
  let name: String
  /// How many variants were really woven in.
  let count: Int
  /// The ids of the two that the judge plants for itself: a bug, and a change without effect.
  let canaries: (bug: Int, equivalent: Int)
  /// What hides the ids from the tests; in the tests' module, so that the sources fit every suite.
  let key: UInt64
  /// The name of the function that counts expectations.
  let counter: String

  /// The file's text.
  var text: String {
    """
    // Generated for grading.
    @_silgen_name("redgreen_active")
    internal func \(name)() -> Int32

    @c(redgreen_switch_count)
    public func \(name)_count() -> Int32 { \(count) }

    public func \(name)_canary() -> Int {
      \(name)() == \(canaries.bug) ? 41 : \(name)() == \(canaries.equivalent) ? 6 * 7 : 42
    }

    """
  }

  /// The judge's own test, and what counts the expectations of the others.
  func testText(module: String) -> String {
    """
    // Generated for one grading build.
    import \(module)
    import Testing

    @Suite struct RedGreenCanary {
      @Test func sings() {
        #expect(\(name)_canary() == 42)
      }
    }

    @c(redgreen_key)
    public func \(counter)_key() -> UInt64 { \(key) }

    nonisolated(unsafe) private var seen: Int32 = 0

    func \(counter)(_ place: Testing.SourceLocation) -> Testing.SourceLocation {
      seen &+= 1
      return place
    }

    @c(redgreen_take_seen)
    public func \(counter)_take() -> Int32 {
      defer { seen = 0 }
      return seen
    }

    """
  }
}
