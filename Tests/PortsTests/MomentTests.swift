import Ports
import Testing

@Suite struct `A moment` {
  @Test(arguments: Sample.all)
  func `prints as RFC 3339 writes it`(_ sample: Sample) {
    #expect("\(Moment(secondsSince1970: sample.seconds))" == sample.text)
  }

  @Test(arguments: Sample.all)
  func `is counted in seconds since 1970`(_ sample: Sample) {
    let date = sample.date
    let moment = Moment(
      year: date[0], month: date[1], day: date[2], hour: date[3], minute: date[4], second: date[5])
    #expect(moment.secondsSince1970 == sample.seconds)
  }

  @Test func `carries over what is more than its unit`() {
    let moment = Moment(year: 2026, month: 3, day: 1, minute: 90)
    #expect("\(moment)" == "2026-03-01T01:30:00Z")
  }

  @Test func `moves by a duration across the end of a year`() {
    let moment = Moment(year: 2026, month: 12, day: 31, hour: 23) + .seconds(3600)
    #expect("\(moment)" == "2027-01-01T00:00:00Z")
  }

  @Test func `drops fractions of a second when it moves`() {
    #expect(Moment(secondsSince1970: 0) + .milliseconds(1_999) == Moment(secondsSince1970: 1))
  }

  @Test func `is before another that is later`() {
    #expect(Moment(secondsSince1970: 1) < Moment(secondsSince1970: 2))
  }

  @Test func `lies a duration from another`() {
    #expect(Moment(secondsSince1970: 90) - Moment(secondsSince1970: 30) == .seconds(60))
  }

  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let seconds: Int

    /// The numbers of the text: year, month, day, hour, minute, second.
    var date: [Int] { text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) } }

    // The seconds are those of GNU `date -u -d TEXT +%s`.
    static let all = [
      Sample(testDescription: "the start", text: "1970-01-01T00:00:00Z", seconds: 0),
      Sample(testDescription: "one before", text: "1969-12-31T23:59:59Z", seconds: -1),
      Sample(testDescription: "a leap day", text: "2024-02-29T12:34:56Z", seconds: 1_709_210_096),
      Sample(testDescription: "day after it", text: "2024-03-01T00:00:00Z", seconds: 1_709_251_200),
      Sample(testDescription: "leap century", text: "2000-02-29T00:00:00Z", seconds: 951_782_400),
      Sample(
        testDescription: "plain century", text: "1900-03-01T00:00:00Z", seconds: -2_203_891_200),
      Sample(
        testDescription: "end of a year", text: "2026-12-31T23:59:59Z", seconds: 1_798_761_599),
    ]
  }
}
