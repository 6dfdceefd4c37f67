import SMTP
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A capture with a fault` {
  struct Case: CustomTestStringConvertible {
    var stage: SMTPStage
    /// How many replies come before the fault.
    var before: Int
    var testDescription: String { stage.rawValue }
  }

  static let cases = [
    Case(stage: .greeting, before: 0), Case(stage: .hello, before: 1),
    Case(stage: .authentication, before: 2), Case(stage: .mail, before: 3),
    Case(stage: .recipient, before: 4), Case(stage: .data, before: 5),
    Case(stage: .content, before: 6),
  ]

  /// The replies to a message, one command at a time.
  private func codes(_ fault: SMTPFault) async throws -> [String] {
    let credentials = try SMTPCredentials(user: "ada", password: "s3cret")
    let capture = try SMTPCapture(credentials: credentials, faults: [fault])
    return try await Talk.with(capture) { talk in
      var codes = [try talk.reply()].compactMap { $0.map { String($0.prefix(3)) } }
      let lines = [
        "EHLO c", "AUTH PLAIN AGFkYQBzM2NyZXQ=", "MAIL FROM:<a@x>", "RCPT TO:<b@x>", "DATA",
        "Hi\n.",
      ]
      for line in lines {
        let answer = try talk.say(line)
        if answer.isEmpty { return codes + ["end"] }
        codes += answer
        if codes.last == "451" { break }
      }
      return codes
    }
  }

  static let usual = ["220", "250", "235", "250", "250", "354", "250"]

  @Test(arguments: cases)
  func `answers with its code at`(place: Case) async throws {
    let reply = try SMTPReply(code: 451, lines: ["4.3.0 Later"])
    let codes = try await codes(SMTPFault(at: place.stage, times: 1, answer: .reply(reply)))
    // A client that goes on after a greeting of 451 is answered by the book.
    let end = place.stage == .greeting ? ["451"] + Self.usual.dropFirst() : ["451"]
    #expect(codes == Self.usual.prefix(place.before) + end)
  }

  @Test(arguments: cases)
  func `drops the connection at`(place: Case) async throws {
    let codes = try await codes(SMTPFault(at: place.stage, answer: .close))
    #expect(codes == Self.usual.prefix(place.before) + ["end"])
  }

  @Test(arguments: cases)
  func `answers in the end when it is slow at`(place: Case) async throws {
    let pace = SMTPPace(octets: 7, every: .microseconds(10))
    let codes = try await codes(SMTPFault(at: place.stage, answer: .slowly(pace)))
    #expect(codes == Self.usual)
  }

  @Test func `never answers, and serves others meanwhile`() async throws {
    let fault = SMTPFault(at: .mail, ofMessage: 1, answer: .silence)
    let capture = try SMTPCapture(faults: [fault])
    try await Talk.with(capture) { silent in
      try silent.say("EHLO c\nMAIL FROM:<a@x>", replies: 2)
      var other = try Talk(capture)
      try other.deliver()
    }
    #expect(capture.received.map(\.number) == [2])
    #expect(capture.transcript.contains("C: MAIL FROM:<a@x>\n[the server never answers]"))
  }

  @Test func `lets its last reply be read by a client that has sent more`() async throws {
    let reply = try SMTPReply(code: 421, lines: ["4.3.2 Closing"])
    let capture = try SMTPCapture(faults: [SMTPFault(at: .mail, answer: .reply(reply))])
    let codes = try await Talk.with(capture) { talk in
      let more = String(repeating: "NOOP\n", count: 20_000)
      return try talk.say("EHLO c\nMAIL FROM:<a@x>\n\(more)QUIT", replies: 4)
    }
    #expect(codes == ["220", "250", "421"])
  }

  @Test func `can be told to fail the next messages`() async throws {
    let capture = try SMTPCapture()
    try await Talk.with(capture) { talk in
      _ = try talk.reply()
      capture.failNext(2, at: .mail)
      #expect(
        try talk.say("EHLO c\nMAIL FROM:<a@x>\nMAIL FROM:<a@x>\nMAIL FROM:<a@x>", replies: 4)
          == ["250", "451", "451", "250"])
    }
  }
}
