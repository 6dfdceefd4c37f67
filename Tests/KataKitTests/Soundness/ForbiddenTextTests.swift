import KataKit
import Testing

@Suite struct ForbiddenTextTests {
  @Test(arguments: [
    "try await Task.sleep(for: .seconds(1))", "Thread.sleep(forTimeInterval: 1)", "usleep(5)",
    "sleep(1)", "Glibc.sleep(1)", "try await ContinuousClock().sleep(for: .seconds(1))",
    "try await Task<Never, Never>.sleep(nanoseconds: 1)",
    "try await Task.sleep(for: .seconds(1), clock: .continuous)",
    "try await Task.sleep(for: .seconds(1), clock: SuspendingClock())",
    "let c = ContinuousClock(); try await c.sleep(for: .seconds(1))",
    "let c: ContinuousClock = .init()\ntry await c.sleep(for: .seconds(1))",
    "let c: any Clock<Duration> = .continuous\ntry await c.sleep(for: .seconds(1))",
    "let c = SuspendingClock()\ntry await Task.sleep(for: .seconds(1), clock: c)",
  ])
  func `complains about a real sleep`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body) == [.realSleep])
  }

  @Test(arguments: [
    "try await clock.sleep(for: .seconds(1))", "try await virtual.clock.sleep(until: a)",
    "try await Task.sleep(for: .seconds(1), clock: clock)", "let sleep = 1", "a.sleep()",
    "func sleep() {}", "print(\"usleep(5)\")", "// usleep(5)", "baby.usleep(5)",
  ])
  func `accepts what sleeps on the test's own clock`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body).isEmpty)
  }

  @Test(arguments: [
    "let start = ContinuousClock.now", "let start = ContinuousClock().now", "let now = Date()",
    "let now = Date.now", "_ = DispatchTime.now()", "clock_gettime(CLOCK_MONOTONIC, &time)",
    "_ = SuspendingClock().measure { f() }", "_ = ProcessInfo.processInfo.systemUptime",
  ])
  func `complains about a look at the real clock`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body) == [.realTime])
  }

  @Test(arguments: [
    "let now = Date(timeIntervalSince1970: 0)", "let clock = VirtualClock()", "let now = clock.now",
    "a.now()", "let c = Clocks.continuous(a)",
  ])
  func `accepts a time that the test chose`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body).isEmpty)
  }

  @Test(arguments: ["URLSession.shared.data(from: a)", "let a: URLSession", "NWConnection(a)"])
  func `complains about the network`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body) == [.network])
  }

  @Test(arguments: ["setenv(a, b, 1)", "unsetenv(a)", "Glibc.setenv(a, b, 1)"])
  func `complains about the environment`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body) == [.environment])
  }

  @Test(arguments: [
    "redgreen_activate(0)", "f(h, \"redgreen_activate\")", "redgreenBug_x = 0", "getenv(name)",
    "dlsym(h, name)", "_ = ProcessInfo.processInfo.environment",
    "_ = CommandLine.arguments", "read(\"/proc/self/environ\")", "RedGreenCanary().sings()",
    "_ = ProcessInfo.processInfo.arguments",
  ])
  func `complains about reaching for the grader`(_ body: String) {
    #expect(SoundnessExample.kinds(body: "#expect(a)\n" + body) == [.tampering])
  }

  @Test func `complains about a test that is switched off`() {
    let text = "@Test(.disabled(\"later\")) func a() { #expect(b) }"
    #expect(SoundnessExample.complaints(text).map(\.kind) == [.disabled])
  }

  @Test func `complains about a suite that is switched off, by its name`() {
    let text = "@Suite(.disabled()) struct Later {\n@Test func a() { #expect(b) }\n}"
    let found = SoundnessExample.complaints(text)
    #expect(found.map(\.kind) == [.disabled])
    #expect(found.first?.sentence == "Later")
  }

  @Test func `accepts a test with a condition`() {
    #expect(SoundnessExample.complaints("@Test(.enabled(if: a)) func a() { #expect(b) }").isEmpty)
  }

  @Test func `accepts a button that is disabled`() {
    #expect(SoundnessExample.kinds(body: "button.disabled(true)\n#expect(a)").isEmpty)
  }

  @Test func `names the helper that sleeps`() {
    let found = SoundnessExample.complaints("\nfunc settle() {\n  usleep(5)\n}").first
    #expect(found?.sentence == "settle")
    #expect(found?.line == 3)
    #expect(found?.found == "usleep")
  }

  @Test func `names the test around a nested function that sleeps`() {
    let text = "@Test func a() { func b() { usleep(1) }; #expect(c) }"
    #expect(SoundnessExample.complaints(text).map(\.sentence) == ["a"])
  }

  @Test func `sorts the complaints by line`() {
    let text = "@Test func a() {\n  usleep(1)\n  setenv(a, b, 1)\n  #expect(true)\n}"
    #expect(
      SoundnessExample.complaints(text).map(\.kind)
        == [.realSleep, .environment, .vacuousExpectation])
  }
}
