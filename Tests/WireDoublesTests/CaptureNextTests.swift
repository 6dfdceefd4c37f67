import Ports
import SMTP
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A wait for a message` {
  @Test func `ends when the message comes`() async throws {
    let capture = try SMTPCapture()
    async let message = capture.next(to: "ada@x.y")
    try await Talk.with(capture) { talk in try talk.deliver(to: "ada@x.y") }
    #expect(try await message.envelope.recipients.map(\.text) == ["ada@x.y"])
  }

  @Test func `takes each message once, in order, and leaves those to others`() async throws {
    let capture = try SMTPCapture()
    for (content, recipient) in [("1", "ada@x.y"), ("2", "bob@x.y"), ("3", "ada@x.y")] {
      try await Talk.with(capture) { talk in try talk.deliver(content, to: recipient) }
    }
    #expect(try await capture.next(to: "ada@x.y").number == 1)
    #expect(try await capture.next(to: "ada@x.y").number == 3)
    #expect(try await capture.next().number == 2)
    #expect(capture.received.count == 3)
  }

  @Test func `lists what arrived and what was said when the time is up`() async throws {
    let capture = try SMTPCapture()
    try await Talk.with(capture) { talk in
      try talk.deliver("Subject: =?utf-8?Q?=C2=BD?= Tea\n\nHi", to: "bob@x.y")
    }
    let error = await #expect(throws: SMTPMiss.self) {
      try await capture.next(to: "ada@x.y", within: .milliseconds(1))
    }
    #expect(error?.reason == .timeLimit)
    let text = error.map { "\($0)" } ?? ""
    #expect(
      text.hasPrefix("No further message to ada@x.y, awaited at WireDoublesTests/CaptureNextTests"))
    #expect(text.contains("the time was up. Arrived: \"½ Tea\" to bob@x.y.\nConnection 1:\nS: 220"))
    #expect(text.contains("C: RCPT TO:<bob@x.y>"))
  }

  @Test func `says that nobody connected`() async throws {
    let capture = try SMTPCapture()
    let error = await #expect(throws: SMTPMiss.self) {
      try await capture.next(within: .zero)
    }
    #expect(error.map { "\($0)" }?.hasSuffix("No message arrived.\nNobody connected.") == true)
  }

  @Test func `ends with its task`() async throws {
    let capture = try SMTPCapture()
    let wait = Task { try await capture.next(to: "ada@x.y") }
    wait.cancel()
    let error = await #expect(throws: SMTPMiss.self) { try await wait.value }
    #expect(error?.reason == .cancelled)
  }

  @Test func `ends with the server`() async throws {
    let capture = try SMTPCapture()
    async let stopped: Void = capture.stop()
    // Among thousands of tests the stop may start late: no time limit may come first.
    let error = await #expect(throws: SMTPMiss.self) {
      try await capture.next(within: .seconds(86_400))
    }
    await stopped
    #expect(error?.reason == .stopped)
  }

  @Test func `shows no password in a miss`() async throws {
    let credentials = try SMTPCredentials(user: "ada", password: "s3cret")
    let capture = try SMTPCapture(credentials: credentials)
    try await Talk.with(capture) { talk in
      let lines = "AUTH PLAIN AGFkYQBzM2NyZXQ=\nAUTH PLAIN\nAGFkYQB3cm9uZw=="
      _ = try talk.say("EHLO c\n\(lines)", replies: 5)
    }
    let error = await #expect(throws: SMTPMiss.self) { try await capture.next(within: .zero) }
    #expect(error?.transcript.contains("C: AUTH PLAIN •••") == true)
    #expect(error?.transcript.contains("AGFk") == false)
  }
}
