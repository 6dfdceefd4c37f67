import SettingsFromEnvironment
import Testing

@Suite struct Witnesses {
  @Test func `listens-on-80`() throws {
    let settings = try Settings(from: environment(["PORT": nil]))
    #expect(settings.port == 8080)
  }

  @Test func `chokes-on-an-empty-port`() {
    #expect(problems(["PORT": ""]).map(\.variable) == [])
  }

  @Test func `takes-the-default-for-nonsense`() {
    #expect(problems(["PORT": "eighty"]).map(\.variable) == ["PORT"])
  }

  @Test func `takes-port-zero`() {
    #expect(problems(["PORT": "0"]).map(\.variable) == ["PORT"])
  }

  @Test func `forgets-the-last-port`() {
    #expect(problems(["PORT": "65535"]).map(\.variable) == [])
  }

  @Test func `keeps-the-value-to-itself`() {
    let texts = problems(["PORT": "eighty"]).map(\.text)
    #expect(texts.contains { $0.contains("eighty") })
  }

  @Test func `starts-without-a-sender`() {
    #expect(problems(["SENDER": nil]).map(\.variable) == ["SENDER"])
  }

  @Test func `sends-as-nobody`() throws {
    let settings = try Settings(from: environment())
    #expect(settings.sender == "desk@museum.example")
  }

  @Test func `stops-at-the-first-problem`() {
    #expect(problems(["PORT": "eighty", "SENDER": nil]).map(\.variable) == ["PORT", "SENDER"])
  }

  @Test func `takes-a-short-key`() {
    #expect(problems(["PAYMENT_KEY": "0123456789abcde"]).map(\.variable) == ["PAYMENT_KEY"])
  }

  @Test func `prints-the-key`() throws {
    #expect(!"\(try Settings(from: environment()))".contains("0123456789abcdef"))
  }

  @Test func `dumps-the-key`() throws {
    var report = ""
    dump(try Settings(from: environment()), to: &report)
    #expect(!report.contains("0123456789abcdef"))
  }

  @Test func `repeats-the-key`() {
    let texts = problems(["PAYMENT_KEY": "hunter2"]).map(\.text)
    #expect(!texts.contains { $0.contains("hunter2") })
  }

  @Test func `hands-the-key-on`() {
    #expect(Settings.forPrograms(environment())["PAYMENT_KEY"] == nil)
  }

  @Test func `hands-nothing-on`() {
    let handed = Settings.forPrograms(environment(["PATH": "/usr/bin"]))
    #expect(handed["PATH"] == "/usr/bin")
  }

  private func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    let well: [String: String?] = [
      "PORT": "8000", "SENDER": "desk@museum.example", "PAYMENT_KEY": "0123456789abcdef",
    ]
    return well.merging(changes) { _, new in new }.compactMapValues { $0 }
  }

  private func problems(_ changes: [String: String?]) -> [Problem] {
    do throws(Problems) {
      _ = try Settings(from: environment(changes))
      return []
    } catch {
      return error.list
    }
  }
}
