import KataKit
import Testing

@Suite struct JudgeTranscriptTests {
  private let start = #"{"redgreen":"variantStarted","id":7}"#

  private func transcript(_ lines: String..., torn: String = "") -> JudgeTranscript {
    JudgeTranscript(lines.map { $0 + "\n" }.joined() + torn)
  }

  @Test func `knows nothing from an empty file`() {
    #expect(JudgeTranscript("").switches == nil)
    #expect(JudgeTranscript("").ended.isEmpty)
  }

  @Test func `reads the number of switches`() {
    #expect(transcript(#"{"redgreen":"judgeStarted","switches":12}"#).switches == 12)
  }

  @Test func `reads a variant that ended`() {
    let end = Events.ended(7, ran: 9, failed: [Events.failure("adds")])
    let run = transcript(start, end).ended.first
    #expect(run?.id == 7)
    #expect(run?.ran == 9)
    #expect(run?.seconds == 0.5)
    #expect(run?.failedTests == ["adds"])
  }

  @Test func `has nothing in flight once the variant ended`() {
    #expect(transcript(start, Events.ended(7)).inFlight == nil)
  }

  @Test func `knows the variant in flight before any test started`() {
    #expect(transcript(start).inFlight == .init(id: 7, test: nil))
  }

  @Test func `knows the last test that started in the variant in flight`() {
    let found = transcript(start, Events.started("adds", in: 7), Events.started("takes", in: 7))
    #expect(found.inFlight == .init(id: 7, test: "takes"))
  }

  @Test func `takes a torn closing line for none`() {
    let torn = String(Events.ended(7).dropLast(20))
    #expect(transcript(start, torn: torn).inFlight == .init(id: 7, test: nil))
  }

  @Test func `takes a last line without its line feed for none`() {
    #expect(transcript(start, torn: Events.ended(7)).ended.isEmpty)
  }

  @Test(arguments: 0...60)
  func `survives a cut at any place`(_ length: Int) {
    let text = start + "\n" + Events.ended(7) + "\n"
    #expect(JudgeTranscript(String(text.prefix(length))).ended.isEmpty)
  }

  @Test func `passes over foreign lines`() {
    let found = transcript(start, "hello", #"{"kind":"event"}"#, Events.ended(7))
    #expect(found.ended.map(\.id) == [7])
  }

  @Test func `passes over an end that has no start`() {
    #expect(transcript(Events.ended(7)).ended.isEmpty)
  }

  @Test func `passes over the test of another variant`() {
    #expect(transcript(start, Events.started("adds", in: 6)).inFlight?.test == nil)
  }

  @Test func `is complete with the closing line alone`() {
    #expect(transcript(#"{"redgreen":"judgeEnded"}"#).isComplete)
    #expect(!transcript(start, Events.ended(7)).isComplete)
  }

  @Test func `names a test that failed twice once`() {
    let failures = [Events.failure("adds"), Events.failure("takes"), Events.failure("adds")]
    let found = transcript(start, Events.ended(7, failed: failures))
    #expect(found.ended.first?.failedTests == ["adds", "takes"])
  }

  @Test(arguments: [
    (["expectation"], VariantOutcome.Detection.expectation), (["recorded"], .expectation),
    (["thrown"], .thrownError), (["thrown", "expectation"], .expectation),
    (["timeLimit"], .timeout),
  ])
  func `tells how the suite noticed`(_ kinds: [String], _ how: VariantOutcome.Detection) {
    let failures = kinds.map { Events.failure("adds", $0) }
    let outcome = transcript(start, Events.ended(7, failed: failures)).ended.first?.outcome
    #expect(outcome == .caught(by: ["adds"], how: how))
  }
}
