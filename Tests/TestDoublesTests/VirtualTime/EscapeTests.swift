import TestDoubles
import TestSupport
import Testing

@Suite struct `Work that leaves virtual time` {
  @Test func `is reported with the line of its sleep`() async {
    let line = #line + 3
    let error = await virtualTimeError {
      try await virtualTime { clock in
        try await Task { try await clock.sleep(for: .seconds(1)) }.value
      }
    }
    #expect(error == .escaped(CallSite(line: line)))
  }

  @Test func `is reported when detached`() async {
    let line = #line + 3
    let error = await virtualTimeError {
      try await virtualTime { clock in
        try await Task.detached { try await clock.sleep(for: .seconds(1)) }.value
      }
    }
    #expect(error == .escaped(CallSite(line: line)))
  }

  @Test func `is reported with the line of the call when it only knows any clock`() async {
    let line = #line + 2
    let error = await virtualTimeError {
      try await virtualTime { clock in
        let anyClock: any Clock<Duration> = clock
        try await Task { try await anyClock.sleep(for: .seconds(1)) }.value
      }
    }
    #expect(error == .escaped(CallSite(line: line)))
  }

  @Test func `is reported when it moves time`() async {
    let line = #line + 3
    let error = await virtualTimeError {
      try await virtualTime { clock in
        await Task { await clock.advance(by: .seconds(1)) }.value
      }
    }
    #expect(error == .escaped(CallSite(line: line)))
  }

  @Test func `is reported rather than the error that it caused`() async {
    struct Broken: Error {}
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime { clock in
        try await Task { try await clock.sleep(for: .seconds(1)) }.value
        throw Broken()
      }
    }
    #expect(error != nil)
  }

  @Test func `is reported when it ticks for ever and the body awaits it`() async {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(steps: 100) { clock in
        await Task { while (try? await clock.sleep(for: .seconds(1))) != nil {} }.value
      }
    }
    #expect(error?.isDeadlock == false)
  }

  @Test func `ends with a cancellation when it sleeps after the call`() async throws {
    let clock = try await virtualTime { clock in clock }
    await #expect(throws: CancellationError.self) { try await clock.sleep(for: .seconds(1)) }
  }

  @Test func `is explained with what to write instead`() {
    let error = VirtualTimeError.escaped(CallSite(fileID: "Shop/Cart.swift", line: 12))
    #expect(error.description.contains("at Shop/Cart.swift:12. Work started with `Task { }`"))
  }
}
