/// The tasks asleep on a clock, by deadline; those with equal deadlines in order of arrival.
///
/// A binary heap of numbered deadlines beside a dictionary of continuations: a cancelled sleeper
/// leaves the dictionary at once and the heap when its turn comes, so cancelling is O(1).
struct SleepQueue {
  typealias Continuation = CheckedContinuation<Void, any Error>

  private struct Entry {
    let deadline: VirtualInstant
    let number: UInt64

    func precedes(_ other: Entry) -> Bool {
      deadline == other.deadline ? number < other.number : deadline < other.deadline
    }
  }

  private var heap: [Entry] = []
  private var continuations: [UInt64: Continuation] = [:]

  /// The number of tasks asleep.
  var count: Int { continuations.count }

  /// Adds a sleeper; `number` grows from call to call.
  mutating func add(_ continuation: Continuation, number: UInt64, until deadline: VirtualInstant) {
    continuations[number] = continuation
    heap.append(Entry(deadline: deadline, number: number))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out one sleeper, wherever it stands; nil when it is not asleep.
  mutating func remove(number: UInt64) -> Continuation? {
    continuations.removeValue(forKey: number)
  }

  /// Takes out the first sleeper when it is due by a moment, with its deadline.
  mutating func popFirst(
    dueBy limit: VirtualInstant?
  ) -> (deadline: VirtualInstant, continuation: Continuation)? {
    while let first = heap.first {
      if let limit, first.deadline > limit { return nil }
      removeFirstEntry()
      if let continuation = continuations.removeValue(forKey: first.number) {
        return (first.deadline, continuation)
      }
    }
    return nil
  }

  /// Takes out all sleepers, in the order of their deadlines.
  mutating func removeAll() -> [Continuation] {
    var all: [Continuation] = []
    while let next = popFirst(dueBy: nil) { all.append(next.continuation) }
    return all
  }

  private mutating func removeFirstEntry() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    var parent = 0
    while true {
      var first = parent
      let left = 2 * parent + 1
      if left < heap.count, heap[left].precedes(heap[first]) { first = left }
      let right = left + 1
      if right < heap.count, heap[right].precedes(heap[first]) { first = right }
      guard first != parent else { return }
      heap.swapAt(parent, first)
      parent = first
    }
  }
}
