import Ports
import Services
import Testing

@Suite struct `The settings` {
  static let secret = "0123456789abcdef0123456789abcdef"
  static let whole = [
    "PORT": "80", "RATES_LIFETIME": "60", "SENDER": "shop@example.com", "SIGNING_SECRET": secret,
    "SITE": "https://shop.example",
  ]

  private func settings(_ changes: [String: String?] = [:]) throws -> Settings {
    let values = Self.whole.merging(changes.mapValues { $0 ?? "" }) { _, new in new }
    return try Settings(from: Environment(values))
  }

  @Test func `have the values of the environment`() throws {
    let settings = try settings()
    #expect(settings.port == 80)
    #expect(settings.ratesLifetime == .seconds(60))
    #expect(settings.sender == "shop@example.com")
    #expect(settings.signingSecret.reveal() == Self.secret)
    #expect(settings.site == "https://shop.example")
  }

  @Test func `have defaults for what is not set or empty`() throws {
    let environment = Environment(Self.whole.filter { $0.key != "PORT" })
    #expect(try Settings(from: environment).port == 8080)
    #expect(try settings(["RATES_LIFETIME": ""]).ratesLifetime == .seconds(3600))
  }

  @Test(arguments: [
    ("PORT", "1"), ("PORT", "65535"), ("PORT", "0080"), ("RATES_LIFETIME", "86400"),
  ])
  func `accept the ends of a range`(variable: String, value: String) throws {
    #expect(throws: Never.self) { try settings([variable: value]) }
  }

  @Test(arguments: [
    ("PORT", "0"), ("PORT", "65536"), ("PORT", "http"), ("PORT", " 80"), ("PORT", "80 "),
    ("PORT", "+80"), ("PORT", "-80"), ("PORT", "８０"), ("PORT", "0x50"), ("PORT", "80\n"),
    ("PORT", "99999999999999999999"), ("RATES_LIFETIME", "0"), ("RATES_LIFETIME", "+60"),
    ("RATES_LIFETIME", "86401"), ("RATES_LIFETIME", "1.5"), ("SENDER", "shop"), ("SENDER", ""),
    ("SIGNING_SECRET", "0123456789abcdef0123456789abcde"), ("SIGNING_SECRET", ""),
    ("SITE", "shop.example"), ("SITE", ""),
  ])
  func `refuse what does not fit or is missing`(variable: String, value: String) throws {
    let problems = #expect(throws: Settings.Problems.self) { try settings([variable: value]) }
    #expect(problems?.list.map(\.variable) == [variable])
  }

  @Test func `name all problems at once`() {
    let problems = #expect(throws: Settings.Problems.self) {
      try Settings(from: ["PORT": "x", "SIGNING_SECRET": "hunter2"])
    }
    #expect(
      problems?.description == """
        PORT is "x", which does not fit. Write a whole number of 1...65535.
        SENDER is missing. Write a mail address.
        SIGNING_SECRET does not fit. Write 32 bytes or more.
        SITE is missing. Write an http or https URL.
        """)
  }

  @Test(arguments: [
    ("PORT", "http"), ("RATES_LIFETIME", "1.5"), ("SENDER", "shop"), ("SITE", "shop.example"),
  ])
  func `quote a value that does not fit`(variable: String, value: String) throws {
    let problems = #expect(throws: Settings.Problems.self) { try settings([variable: value]) }
    #expect(problems?.list.first?.reason.hasPrefix("is \"\(value)\", which does not fit.") == true)
  }

  @Test func `quote the start of a long value`() throws {
    let problems = #expect(throws: Settings.Problems.self) {
      try settings(["PORT": String(repeating: "7", count: 1_000)])
    }
    let start = String(repeating: "7", count: 40)
    #expect(problems?.list.first?.reason.hasPrefix("is \"\(start)\"…, which") == true)
  }

  @Test(arguments: [
    ("SIGNING_SECRET", "hunter2"), ("SITE", "https://ada:hunter2@shop.example"),
    ("SITE", "ftp://shop.example/?token=hunter2"),
  ])
  func `do not quote a value that may hold a secret`(variable: String, value: String) throws {
    let problems = #expect(throws: Settings.Problems.self) { try settings([variable: value]) }
    var text = "\(try #require(problems)) \(String(reflecting: problems))"
    dump(problems, to: &text)
    #expect(text.contains("\(variable) does not fit."))
    #expect(!text.contains("hunter2"))
  }

  @Test func `print no secret`() throws {
    var text = try "\(settings()) \(String(reflecting: settings()))"
    try dump(settings(), to: &text)
    #expect(text.contains("(hidden)"))
    #expect(!text.contains(Self.secret))
  }
}
