import TestDoubles
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A spy of calls` {
  @Test func `notes the inputs in order`() {
    let spy = Spy<String, Void>()
    for input in ["tea", "milk"] { spy.call(input) }
    #expect(spy.calls == ["tea", "milk"])
  }

  @Test func `answers from the input`() {
    #expect(Spy<Int, Int> { $0 * 2 }.call(21) == 42)
  }

  @Test func `has been called already`() async throws {
    let spy = Spy<String, Void>()
    for input in ["tea", "milk"] { spy.call(input) }
    #expect(try await spy.called(times: 2) == ["tea", "milk"])
  }

  @Test func `is awaited outside virtual time`() async throws {
    let spy = Spy<String, Void>()
    async let calls = spy.called(times: 2)
    for input in ["tea", "milk"] { spy.call(input) }
    #expect(try await calls == ["tea", "milk"])
  }

  @Test func `is awaited until the last of the calls`() async throws {
    let elapsed = try await virtualTime { clock in
      let spy = Spy<Int, Void>()
      async let calling: Void = {
        for number in 1...3 {
          try await clock.sleep(for: .seconds(10))
          spy.call(number)
        }
      }()
      try await spy.called(times: 2)
      let elapsed = clock.elapsed
      try await calling
      return elapsed
    }
    #expect(elapsed == .seconds(20))
  }

  @Test func `reports calls that can no longer come`() async throws {
    try await virtualTime(patience: .zero) { _ in
      let spy = Spy<String, Void>()
      spy.call("tea")
      let miss = await #expect(throws: CallMiss.self) {
        try await spy.called(times: 2, fileID: "T/A.swift", line: 7)
      }
      #expect(
        miss?.description == "Expected 2 calls, awaited at T/A.swift:7, found 1: "
          + "nothing is left that could call.")
    }
  }

  @Test func `ends a wait that is cancelled`() async throws {
    try await virtualTime { clock in
      let spy = Spy<String, Void>()
      await withTaskGroup { group in
        group.addTask {
          let miss = await #expect(throws: CallMiss.self) { try await spy.called() }
          #expect(miss?.reason == .cancelled)
        }
        group.addTask { try? await clock.sleep(for: .seconds(2)) }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
    }
  }
}
