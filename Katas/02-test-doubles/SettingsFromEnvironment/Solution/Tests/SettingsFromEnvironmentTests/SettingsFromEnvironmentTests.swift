import SettingsFromEnvironment
import Testing

@Suite struct SettingsFromEnvironmentTests {
  @Test func `each environment has settings of its own`() throws {
    let museum = try Settings(from: environment(["PORT": "8000"]))
    let kiosk = try Settings(from: environment(["PORT": "9000"]))
    #expect([museum.port, kiosk.port] == [8000, 9000])
  }

  @Test func `listens on 8080 where no port is named`() throws {
    let settings = try Settings(from: environment(["PORT": nil]))
    #expect(settings.port == 8080)
  }

  @Test func `refuses a port that is not a number`() {
    #expect(problems(["PORT": "eighty"]).map(\.variable) == ["PORT"])
  }

  @Test func `takes an empty variable for one that is not set`() {
    #expect(problems(["PORT": ""]).map(\.text) == [])
  }

  @Test func `takes 1 for the first port`() {
    let ports = ["0", "1"]
    #expect(ports.filter { problems(["PORT": $0]).isEmpty } == ["1"])
  }

  @Test func `takes 65535 for the last port`() {
    let ports = ["65535", "65536"]
    #expect(ports.filter { problems(["PORT": $0]).isEmpty } == ["65535"])
  }

  @Test func `says which value does not fit`() {
    let texts = problems(["PORT": "eighty"]).map(\.text)
    #expect(texts.contains { $0.contains("eighty") })
  }

  @Test func `knows who sends the tickets`() throws {
    let settings = try Settings(from: environment())
    #expect(settings.sender == "desk@museum.example")
  }

  @Test func `needs a sender`() {
    #expect(problems(["SENDER": ""]).map(\.variable) == ["SENDER"])
  }

  @Test func `names all problems at once`() {
    #expect(problems(["PORT": "eighty", "SENDER": nil]).map(\.variable) == ["PORT", "SENDER"])
  }

  @Test func `holds the key for payments`() throws {
    let settings = try Settings(from: environment())
    #expect(settings.paymentKey.reveal() == "0123456789abcdef")
  }

  @Test func `needs a key of 16 characters or more`() {
    let keys = ["0123456789abcde", "0123456789abcdef"]
    #expect(keys.filter { problems(["PAYMENT_KEY": $0]).isEmpty } == ["0123456789abcdef"])
  }

  @Test func `a log line with the settings does not show the key`() throws {
    let line = "started with \(try Settings(from: environment()))"
    #expect(!line.contains("0123456789abcdef"))
  }

  @Test func `a crash report with the settings does not show the key`() throws {
    var report = ""
    dump(try Settings(from: environment()), to: &report)
    #expect(!report.contains("0123456789abcdef"))
  }

  @Test func `a problem with the key does not show it`() {
    let texts = problems(["PAYMENT_KEY": "hunter2"]).map(\.text)
    #expect(!texts.contains { $0.contains("hunter2") })
  }

  @Test func `a program that the page starts sees the other variables`() {
    let handed = Settings.forPrograms(environment(["PATH": "/usr/bin"]))
    #expect(handed["PATH"] == "/usr/bin")
  }

  @Test func `a program that the page starts does not see the key`() {
    let handed = Settings.forPrograms(environment())
    #expect(handed.keys.sorted() == ["PORT", "SENDER"])
  }
}

/// An environment in which all is well but for the changes; nil takes a variable away.
private func environment(_ changes: [String: String?] = [:]) -> [String: String] {
  let well: [String: String?] = [
    "PORT": "8000", "SENDER": "desk@museum.example", "PAYMENT_KEY": "0123456789abcdef",
  ]
  return well.merging(changes) { _, new in new }.compactMapValues { $0 }
}

/// What is wrong with such an environment; nothing where the settings can be read.
private func problems(_ changes: [String: String?]) -> [Problem] {
  do throws(Problems) {
    _ = try Settings(from: environment(changes))
    return []
  } catch {
    return error.list
  }
}
