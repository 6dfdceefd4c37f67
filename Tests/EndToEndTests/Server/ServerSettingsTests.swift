import WebSignIn
import Services
import HTTPCore
import JSON
import Ports
import TestDoubles
import Testing
import example_server

@Suite struct `The settings of the example server` {
  private func settings(_ environment: Environment) throws -> ServerSettings {
    try ServerSettings(
      from: environment, identifiers: FixedIdentifierSource("0123456789abcdef"))
  }

  @Test func `need nothing`() throws {
    let settings = try settings([:])
    #expect(settings.port == 0)
    #expect(settings.site == nil)
    #expect(settings.sender == "shop@example.com")
    #expect(settings.signingSecret.reveal() == "0123456789abcdef0123456789abcdef")
    #expect(settings.storage == .memory)
    #expect(settings.mailServer == nil)
  }

  @Test func `are what the environment says`() throws {
    let settings = try settings([
      "PORT": "8123", "SITE": "https://shop.example", "SENDER": "till@shop.example",
      "SIGNING_SECRET": "fedcba9876543210fedcba9876543210", "DATABASE": "./shop.db",
      "MAIL_SERVER": "mail.example:25",
    ])
    #expect(settings.port == 8_123)
    #expect(settings.site == "https://shop.example")
    #expect(settings.sender == "till@shop.example")
    #expect(settings.signingSecret.reveal() == "fedcba9876543210fedcba9876543210")
    #expect(settings.storage == .file("./shop.db"))
    #expect(settings.mailServer?.host == "mail.example")
    #expect(settings.mailServer?.port == 25)
  }

  @Test(arguments: ["", "0"])
  func `leave the port to the system`(port: String) throws {
    #expect(try settings(["PORT": port]).port == 0)
  }

  @Test func `name all problems at once, and no secret`() {
    let error = #expect(throws: ServerSettingsProblems.self) {
      try settings([
        "PORT": "http", "SITE": "shop", "SENDER": "shop", "SIGNING_SECRET": "hunter2",
        "DATABASE": "postgres", "MAIL_SERVER": "mail",
      ])
    }
    #expect(
      error?.description == """
        DATABASE does not fit. Write memory, fake or a path with a slash.
        MAIL_SERVER does not fit. Write a host and a port, as localhost:25.
        PORT is "http", which does not fit. Write a whole number of 1...65535.
        SENDER is "shop", which does not fit. Write a mail address.
        SIGNING_SECRET does not fit. Write 32 bytes or more.
        SITE is "shop", which does not fit. Write an http or https URL.
        """)
  }

  @Test func `print no secret`() throws {
    var text = ""
    dump(try settings(["SIGNING_SECRET": "fedcba9876543210fedcba9876543210"]), to: &text)
    #expect(!text.contains("fedcba"))
  }

  @Test(arguments: ["mail:0", "mail:65536", ":25", "mail:25:25", "mail:x"])
  func `take no other text for a mail server`(text: String) {
    #expect(throws: ServerSettingsProblems.self) { try settings(["MAIL_SERVER": text]) }
  }
}
