import HTTPCore
import Ports
import Testing

@Suite struct `A date of HTTP` {
  private let example = Moment(year: 1994, month: 11, day: 6, hour: 8, minute: 49, second: 37)
  private let now = Moment(year: 2026, month: 3, day: 1)

  @Test func `is written in the form that RFC 9110 prefers`() {
    #expect(HTTPDate.text(example) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(Moment(secondsSince1970: 784_111_777)) == HTTPDate.text(example))
    #expect(HTTPDate.text(Moment(secondsSince1970: -1)) == "Wed, 31 Dec 1969 23:59:59 GMT")
    #expect(
      HTTPDate.text(Moment(year: 2000, month: 2, day: 29)) == "Tue, 29 Feb 2000 00:00:00 GMT")
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `is read in its three forms`(text: String) {
    #expect(HTTPDate.moment(text, now: now) == example)
  }

  @Test func `is read in the form of asctime with a day of two digits`() {
    #expect(
      HTTPDate.moment("Wed Nov 16 08:49:37 1994", now: now)
        == Moment(year: 1994, month: 11, day: 16, hour: 8, minute: 49, second: 37))
  }

  @Test(arguments: [
    ("76", "01-Mar", 2076), ("76", "02-Mar", 1976), ("77", "01-Jan", 1977), ("00", "01-Jan", 2000),
    ("26", "01-Dec", 2026),
  ])
  func `is at most fifty years ahead with a short year`(year: String, day: String, full: Int) {
    let moment = HTTPDate.moment("Sunday, \(day)-\(year) 00:00:00 GMT", now: now)
    #expect(moment.map { "\($0)".prefix(4) } == "\(full)")
  }

  @Test(arguments: [
    "", "Sun", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 6 Nov 1994 08:49:37 GMT", "06 Nov 1994 08:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
    "Sun, 29 Feb 2026 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT",
    "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
    "Sun, 06 Nov +994 08:49:37 GMT",
    "Sun, 06-Nov-94 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT", "Xyz Nov  6 08:49:37 1994",
    "Sun Nov 6 08:49:37 1994", "Sun Nov   6 08:49:37 1994", "  Sun Nov 6 08:49:37 1994",
  ])
  func `is refused in another form`(text: String) {
    #expect(HTTPDate.moment(text, now: now) == nil)
  }

  @Test(arguments: 0..<50)
  func `comes back as it was written`(step: Int) {
    let moment = Moment(secondsSince1970: step * 97_654_321 - 1_000_000_000)
    #expect(HTTPDate.moment(HTTPDate.text(moment), now: now) == moment)
  }
}
