/// What a loop rings at its time.
protocol Alarm: AnyObject, Sendable {
  /// The time has come, or is over by a little.
  func ring(at now: LoopInstant)
}

/// A binary heap of alarms, the earliest first.
///
/// Nothing is ever taken out before its time: an alarm that has become pointless does nothing when it
/// rings. That makes setting a limit for each request free, as a connection is in the heap already.
struct TimerHeap: Sendable {
  private struct Entry {
    let time: LoopInstant
    let alarm: any Alarm
  }

  private var entries: [Entry] = []

  /// The time of the earliest alarm; nil where there is none.
  var earliest: LoopInstant? { entries.first?.time }

  mutating func insert(_ alarm: any Alarm, at time: LoopInstant) {
    entries.append(Entry(time: time, alarm: alarm))
    var child = entries.count - 1
    while child > 0, entries[child].time < entries[(child - 1) / 2].time {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the earliest alarm out, where its time has come.
  mutating func popDue(at now: LoopInstant) -> (any Alarm)? {
    guard let first = entries.first, first.time <= now else { return nil }
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if entries[child].time < entries[least].time { least = child }
      }
      if least == parent { return first.alarm }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
