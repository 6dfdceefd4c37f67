/// The generated file of a woven module: the switch, and the C functions that turn it.
struct SwitchSource {
  let name: String
  let count: Int

  /// The file's text.
  ///
  /// Reading the switch traps while -1 is active: so a run proves that the tests reach the switches.
  /// Otherwise it leaves a mark, which tells whether one test reached any.
  var text: String {
    """
    // Generated for one grading build.
    nonisolated(unsafe) private var active: Int32 = 0
    nonisolated(unsafe) private var mark: Int32 = 0

    internal var \(name): Int32 {
      if active == -1 { fatalError("every switch traps") }
      mark = 1
      return active
    }

    @c(redgreen_activate)
    public func \(name)_activate(_ id: Int32) { active = id }

    @c(redgreen_take_mark)
    public func \(name)_takeMark() -> Int32 {
      defer { mark = 0 }
      return mark
    }

    @c(redgreen_switch_count)
    public func \(name)_count() -> Int32 { \(count) }

    """
  }
}
