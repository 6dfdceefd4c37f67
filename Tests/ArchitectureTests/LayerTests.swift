import Testing

@Suite struct `The layers of the house` {
  /// What each module of ours may import of ours.
  static let allowed: [String: Set<String>] = [
    "Ports": [],
    "Services": ["JSON", "JSONSchema", "Ports"],
    "Adapters": ["Cryptography", "JSONWebToken", "Ports", "SMTP", "SQLite", "Sockets"],
    "SMTP": ["Ports"],
    "JSON": [],
    "JSONSchema": ["JSON"],
    "Cryptography": ["CCryptography"],
    "SQLite": ["CSQLite"],
    "HTTPCore": ["JSON", "Ports"],
    "ExpressStyle": ["HTTPCore", "Ports"],
    "FlaskStyle": ["HTTPCore", "JSON", "Ports"],
    "HTTPServer": ["CLinux", "HTTPCore", "Ports"],
    "JSONWebToken": ["JSON", "Cryptography"],
    "conformance": [
      "Adapters", "JSON", "JSONSchema", "Cryptography", "ExpressStyle", "FlaskStyle", "HTTPCore",
      "HTTPServer", "JSONWebToken", "Ports", "SMTP", "SQLite", "WireDoubles",
    ],
    "Fuzzing": [
      "Cassettes", "Cryptography", "HTTPCore", "JSON", "JSONSchema", "JSONWebToken", "KataKit",
      "Ports", "SMTP", "TestDoubles",
    ],
    "fuzz": ["Fuzzing"],
    "Sockets": [],
    "TestDoubles": ["Ports"],
    "Cassettes": ["Ports", "TestDoubles", "JSON"],
    "WebContract": ["HTTPCore"],
    "WireDoubles": ["Ports", "SMTP", "Sockets", "TestDoubles"],
    "TestSupport": ["Ports", "TestDoubles"],
    "KataRunner": ["CLinux"],
    "KataKit": ["CLinux", "JSON", "JSONSchema"],
    "WebSignIn": [
      "Cryptography", "HTTPCore", "JSON", "JSONSchema", "Ports", "Services",
    ],
    "example-server": [
      "Adapters", "ExpressStyle", "HTTPCore", "HTTPServer", "JSON", "JSONSchema", "JSONWebToken",
      "Ports", "SMTP", "SQLite", "Services", "TestDoubles", "WebSignIn", "WireDoubles",
    ],
    "Mutation": ["KataKit"],
    // A program that is compiled at first use, no target: it links the toolchain's SwiftSyntax.
    "MutationReader": [],
    "Workflows": ["KataKit"],
    "prove-workflows": ["KataKit", "Workflows"],
    "kata": ["KataKit", "Mutation", "Workflows"],
  ]

  static let ours = Set(allowed.keys).union(["CLinux", "CCryptography", "CSQLite"])

  @Test(arguments: allowed.keys.sorted())
  func `imports of ours point down only`(module: String) throws {
    let allowed = try #require(Self.allowed[module])
    for path in Repository.files(in: "Sources/\(module)", ending: ".swift") {
      let wrong = try Repository.imports(of: path).intersection(Self.ours).subtracting(allowed)
      #expect(wrong.isEmpty, "\(path) imports \(wrong.sorted())")
    }
  }

  @Test func `every module has its rule`() {
    let modules = Repository.files(in: "Sources", ending: ".swift")
      .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
    #expect(Set(modules).subtracting(Self.allowed.keys).isEmpty)
    #expect(Set(modules).count == Self.allowed.count)
  }

  @Test func `only the test support imports the test library`() throws {
    let paths = Repository.files(in: "Sources", ending: ".swift")
    let importing = try paths.filter { try Repository.imports(of: $0).contains("Testing") }
    #expect(!importing.isEmpty)
    for path in importing { #expect(path.hasPrefix("Sources/TestSupport/")) }
  }

  @Test func `the manifest has no outside dependency`() throws {
    #expect(try !Repository.text("Package.swift").contains(".package("))
  }
}
