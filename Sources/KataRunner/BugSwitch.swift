import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which planted bug is active in this process: what the woven code reads at each of its switches.
///
/// It stands here and not in the woven source because this module is compiled with optimisation: a
/// read is a call, a decrement and a load, where a learner's debug build would take forty times as long.
enum BugSwitch {
  /// The variant: 0 is the correct code, -1 makes every switch trap.
  fileprivate static let active = Atomic<Int32>(0)
  /// How many reads are left until the run counts as a loop without an end.
  fileprivate static let readsLeft = Atomic<Int>(.max)
  /// What was left when ``takeReads()`` was called last.
  private static let mark = Atomic<Int>(.max)
  /// What a run began with.
  private static let start = Atomic<Int>(.max)

  /// Makes a variant active; after so many reads of a switch the process ends by SIGXCPU.
  static func activate(_ id: Int32, reads: Int) {
    active.store(id, ordering: .relaxed)
    let count = id == -1 ? 0 : reads
    start.store(count, ordering: .relaxed)
    mark.store(count, ordering: .relaxed)
    readsLeft.store(count, ordering: .relaxed)
  }

  /// How many times a switch was read since this was asked last.
  static func takeReads() -> Int {
    let left = readsLeft.load(ordering: .relaxed)
    return mark.exchange(left, ordering: .relaxed) - left
  }

  /// How many times a switch was read since the variant was made active.
  static var reads: Int {
    start.load(ordering: .relaxed) - readsLeft.load(ordering: .relaxed)
  }

  /// Ends the process where every switch traps, or where a loop does not end.
  @inline(never) fileprivate static func stop() {
    if active.load(ordering: .relaxed) == -1 { fatalError("every switch traps") }
    // NB: Not `raise`: the threads that tests run on keep signals out.
    kill(getpid(), SIGXCPU)
    while true { pause() }
  }
}

/// The id of the active variant; called by woven code, which declares it by its C name.
///
/// Reads on two threads at once may count as one: that only makes the limit a little more generous.
@c(redgreen_active)
public func redgreenActive() -> Int32 {
  let left = BugSwitch.readsLeft.load(ordering: .relaxed) &- 1
  BugSwitch.readsLeft.store(left, ordering: .relaxed)
  if left < 0 { BugSwitch.stop() }
  return BugSwitch.active.load(ordering: .relaxed)
}
