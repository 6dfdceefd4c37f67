import Foundation

/// Runs operations for a while and prints one JSON line for each: count, wall and CPU seconds.
public struct Measurement {
  private let seconds: Double
  private let wanted = ProcessInfo.processInfo.environment["OPERATION"]

  /// Chooses how long each operation runs, in seconds.
  public init(seconds: Double) {
    self.seconds = seconds
  }

  /// Repeats an operation that answers something, after a short warm-up.
  @inline(never)
  public func run(_ operation: String, _ body: () throws -> Bool) rethrows {
    if let wanted, wanted != operation { return }
    let clock = ContinuousClock()
    var truths = 0
    let warm = clock.now + .seconds(seconds * 0.15)
    while clock.now < warm { truths += try body() ? 1 : 0 }
    var (count, batch) = (0, 1)
    let processor = Foundation.clock()
    let start = clock.now
    let end = start + .seconds(seconds)
    while true {
      let before = clock.now
      for _ in 0..<batch { truths += try body() ? 1 : 0 }
      count += batch
      let after = clock.now
      if after >= end { break }
      if after - before < .milliseconds(2), batch < 4_096 { batch *= 2 }
    }
    precondition(truths >= 0)
    Self.print(operation, count, clock.now - start, processor)
  }

  /// Runs work of a known number of operations once.
  public func once(_ operation: String, count: Int, _ body: () throws -> Void) rethrows {
    if let wanted, wanted != operation { return try body() }
    let (start, processor) = (ContinuousClock.now, Foundation.clock())
    try body()
    Self.print(operation, count, ContinuousClock.now - start, processor)
  }

  private static func print(
    _ operation: String, _ count: Int, _ wall: Duration, _ processor: clock_t
  ) {
    let cpu = Double(Foundation.clock() - processor) / Double(CLOCKS_PER_SEC)
    let line =
      #"{"op": "\#(operation)", "n": \#(count), "wall": \#(wall / .seconds(1)), "cpu": \#(cpu)}"#
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
