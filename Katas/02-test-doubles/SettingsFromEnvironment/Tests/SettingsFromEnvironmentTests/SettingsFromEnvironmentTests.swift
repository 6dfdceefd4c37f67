import SettingsFromEnvironment
import Testing

@Suite struct SettingsFromEnvironmentTests {
  @Test func `each environment has settings of its own`() throws {
    let museum = try Settings(from: environment(["PORT": "8000"]))
    let kiosk = try Settings(from: environment(["PORT": "9000"]))
    #expect([museum.port, kiosk.port] == [8000, 9000])
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
