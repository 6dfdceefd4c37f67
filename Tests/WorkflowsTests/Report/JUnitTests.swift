import TestSupport
import Testing

@Suite struct JUnitTests {
  let script: ReportScript
  private static let seats = "M.Seats/seats()"

  init() throws { script = try ReportScript() }

  private func junit(of events: EventStream) async throws -> String {
    try script.write("events.jsonl", events.text)
    _ = try await script.run("run", "events.jsonl", "--junit", "junit.xml")
    let junit = try script.read("junit.xml")
    #expect(JUnitShape.faults(in: junit) == [])
    return junit
  }

  @Test func `writes each test with its time below its module`() async throws {
    var events = EventStream()
    events.declare(Self.seats, "N.free()")
    events.pass(Self.seats)
    events.skip("N.free()")
    events.finish()

    #expect(
      try await junit(of: events) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="M" tests="1" failures="0" errors="0" skipped="0" time="0.250">
            <testcase classname="M.Seats" name="seats()" time="0.250">
            </testcase>
          </testsuite>
          <testsuite name="N" tests="1" failures="0" errors="0" skipped="1" time="0.000">
            <testcase classname="N" name="free()" time="0.000">
              <skipped/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  /// Texts that tests print, and what XML 1.0 can hold of them.
  @Test(arguments: [
    ("\u{0}\u{1B}[31m\u{7F}", "\\u{0}\\u{1B}[31m\u{7F}"), ("a ]]> b", "a ]]&gt; b"),
    ("👩‍🚀 is < & \"seat\"", "👩‍🚀 is &lt; &amp; &quot;seat&quot;"),
    ("\u{FFFE}\u{FFFF}", "\\u{FFFE}\\u{FFFF}"), ("tab\tend", "tab&#9;end"),
  ])
  func `keeps what a failure says`(text: String, xml: String) async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.fail(Self.seats, text)
    events.finish()

    let junit = try await junit(of: events)

    #expect(
      junit.contains(
        "<failure message=\"\(xml)\">\(xml)&#10;/elsewhere/Tests.swift:7:5</failure>"), "\(junit)")
  }

  @Test func `keeps the first line as the message and all as the text`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.fail(Self.seats, "one\r\ntwo")
    events.finish()

    let junit = try await junit(of: events)

    #expect(junit.contains("<failure message=\"one\">one&#10;two&#10;/"), "\(junit)")
  }

  @Test func `is whole after a crash, with an error where it stopped`() async throws {
    var events = EventStream()
    events.declare(Self.seats, "M.free()")
    events.pass("M.free()")
    events.start(Self.seats)
    events.issue("before the end", of: Self.seats)

    let junit = try await junit(of: events)

    #expect(junit.contains("tests=\"2\" failures=\"0\" errors=\"1\""))
    #expect(junit.contains("<error message=\"the run stopped in this test\"/>"))
    #expect(junit.hasSuffix("</testsuites>\n"))
  }

  @Test func `holds what failed outside of any test`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.issue("leaked", of: nil)
    events.finish()

    let junit = try await junit(of: events)

    #expect(junit.contains("<testsuite name=\"outside of any test\" tests=\"1\" failures=\"1\""))
    #expect(junit.contains("<failure message=\"leaked\">"), "\(junit)")
  }

  @Test func `takes a slash between backticks as part of the name`() async throws {
    var events = EventStream()
    let name = "M.Seats/`4/5 seats, and \"more\"`()"
    events.declare(name)
    events.pass(name)
    events.finish()

    let junit = try await junit(of: events)

    #expect(
      junit.contains(
        "classname=\"M.Seats\" name=\"`4/5 seats, and &quot;more&quot;`()\" time"), "\(junit)")
  }
}
