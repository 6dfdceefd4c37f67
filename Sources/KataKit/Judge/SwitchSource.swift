/// The generated file of a woven module: what the runner needs to know of this one build.
///
/// The switch itself stands in `KataRunner`, which is compiled with optimisation.
struct SwitchSource {
  let name: String
  /// How many variants were really woven in.
  let count: Int
  /// The ids of the two that the judge plants for itself: a bug, and a change without effect.
  let canaries: (bug: Int, equivalent: Int)
  let key: UInt64

  /// The file's text.
  var text: String {
    """
    // Generated for one grading build.
    @_silgen_name("redgreen_active")
    internal func \(name)() -> Int32

    @c(redgreen_switch_count)
    public func \(name)_count() -> Int32 { \(count) }

    @c(redgreen_key)
    public func \(name)_key() -> UInt64 { \(key) }

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

    nonisolated(unsafe) private var seen: Int32 = 0

    func \(name)_seen(_ place: Testing.SourceLocation) -> Testing.SourceLocation {
      seen &+= 1
      return place
    }

    @c(redgreen_take_seen)
    public func \(name)_takeSeen() -> Int32 {
      defer { seen = 0 }
      return seen
    }

    """
  }
}
