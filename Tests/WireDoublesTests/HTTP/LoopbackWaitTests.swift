import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `Waiting for requests of a loopback server` {
  @Test func `ends when they have arrived, before any answer`() async throws {
    try await withLoopback { server in
      server.stub(answers: .silence)
      async let talk: Void = WireTalk.with(server) {
        try $0.say("GET /tea HTTP/1.1\nHost: a\n\n")
        _ = try $0.hearAll()
      }
      let arrived = try await server.received(atLeast: 1)
      #expect(arrived.map(\.target) == ["/tea"])
      await server.stop()
      _ = try? await talk
    }
  }

  @Test func `names what was awaited when the time is up`() async throws {
    try await withLoopback { server in
      let miss = await #expect(throws: LoopbackMiss.self) {
        try await server.received(atLeast: 2, within: .zero, fileID: "T/A.swift", line: 7)
      }
      #expect(
        miss.map { "\($0)" }
          == "0 of 2 requests, awaited at T/A.swift:7: the time was up. No request arrived.")
    }
  }

  @Test func `names what arrived without its secrets`() async throws {
    try await withLoopback { server in
      server.stub(answers: .respond())
      try await WireTalk.with(server) {
        try $0.say(
          "GET /tea?token=hunter2 HTTP/1.1\nHost: a\nCookie: id=hunter2\nConnection: close\n\n")
        _ = try $0.hearAll()
      }
      let miss = await #expect(throws: LoopbackMiss.self) {
        try await server.received(atLeast: 2, within: .zero)
      }
      #expect(miss.map { "\($0)".hasSuffix("Arrived: GET /tea?token=(hidden).") } == true)
      var text = String(reflecting: miss)
      dump(miss, to: &text)
      #expect(text.contains("Cookie: (hidden)"))
      #expect(!text.contains("hunter2"))
    }
  }

  @Test func `ends with the task that waits`() async throws {
    try await withLoopback { server in
      let waiting = Task { try await server.received(atLeast: 1) }
      waiting.cancel()
      let miss = await #expect(throws: LoopbackMiss.self) { try await waiting.value }
      #expect(miss?.reason == .cancelled)
    }
  }

  @Test func `ends with the server`() async throws {
    let server = try LoopbackServer()
    // The tasks of one actor start in order: the wait has begun when the server is stopped.
    let waiting = Task { @MainActor in
      await #expect(throws: LoopbackMiss.self) { try await server.received(atLeast: 1) }
    }
    let stopping = Task { @MainActor in await server.stop() }
    await stopping.value
    #expect(await waiting.value?.reason == .stopped)
  }

  @Test func `is over at once for a server that was stopped, as is every order`() async throws {
    let server = try LoopbackServer()
    await server.stop()
    let miss = await #expect(throws: LoopbackMiss.self) { try await server.received(atLeast: 1) }
    #expect(miss?.reason == .stopped)
    await #expect(throws: LoopbackError.stopped) { try await server.acceptConnections() }
  }
}
