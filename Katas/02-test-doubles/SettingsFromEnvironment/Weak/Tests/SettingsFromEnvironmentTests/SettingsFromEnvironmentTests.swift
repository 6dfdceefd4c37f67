import SettingsFromEnvironment
import Testing

@Suite struct SettingsFromEnvironmentTests {
  private let well = [
    "PORT": "8000", "SENDER": "desk@museum.example", "PAYMENT_KEY": "0123456789abcdef",
  ]

  @Test func `reads all three variables`() throws {
    let settings = try Settings(from: well)
    #expect(settings.port == 8000)
    #expect(settings.sender == "desk@museum.example")
    #expect(settings.paymentKey.reveal() == "0123456789abcdef")
  }

  @Test func `has a default port`() throws {
    let settings = try Settings(from: well.filter { $0.key != "PORT" })
    #expect(settings.port == 8080)
  }

  @Test(arguments: ["eighty", "-1", "100000"])
  func `refuses a port that makes no sense`(port: String) {
    let changed = well.merging(["PORT": port]) { _, new in new }
    #expect(throws: Problems.self) { try Settings(from: changed) }
  }

  @Test(arguments: ["SENDER", "PAYMENT_KEY"])
  func `refuses what is missing`(variable: String) {
    #expect(throws: Problems.self) { try Settings(from: well.filter { $0.key != variable }) }
  }

  @Test func `hands no key on`() {
    #expect(Settings.forPrograms(well)["PAYMENT_KEY"] == nil)
  }
}
