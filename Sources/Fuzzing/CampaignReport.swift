/// What a run over inputs came to.
package struct CampaignReport: Sendable {
  /// How many inputs were fed.
  package private(set) var count = 0
  /// How many of them were accepted.
  package var accepted = 0
  /// The time of the whole run.
  package var time = Duration.zero
  /// The input that took longest.
  package private(set) var slowest: (number: Int, time: Duration)

  init(first: Int) { slowest = (first, .zero) }

  mutating func note(_ time: Duration, of number: Int) {
    count += 1
    if time > slowest.time { slowest = (number, time) }
  }
}

extension CampaignReport: CustomStringConvertible {
  /// The numbers in one line.
  package var description: String {
    let rate = Int(Double(count) / max(time / .seconds(1), 1e-9))
    return "\(count) inputs, \(accepted) accepted, no promise broken; \(rate) a second, "
      + "slowest \(slowest.time / .milliseconds(1)) ms (number \(slowest.number))"
  }
}
