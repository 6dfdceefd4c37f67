// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "RedGreen",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Adapters", targets: ["Adapters"]),
    .library(name: "Cassettes", targets: ["Cassettes"]),
    .library(name: "Cryptography", targets: ["Cryptography"]),
    .library(name: "ExpressStyle", targets: ["ExpressStyle"]),
    .library(name: "FlaskStyle", targets: ["FlaskStyle"]),
    .library(name: "HTTPCore", targets: ["HTTPCore"]),
    .library(name: "HTTPServer", targets: ["HTTPServer"]),
    .library(name: "JSON", targets: ["JSON"]),
    .library(name: "JSONSchema", targets: ["JSONSchema"]),
    .library(name: "JSONWebToken", targets: ["JSONWebToken"]),
    .library(name: "Ports", targets: ["Ports"]),
    .library(name: "Services", targets: ["Services"]),
    .library(name: "SMTP", targets: ["SMTP"]),
    .library(name: "SQLite", targets: ["SQLite"]),
    .library(name: "TestDoubles", targets: ["TestDoubles"]),
    .library(name: "TestSupport", targets: ["TestSupport"]),
    .library(name: "WebContract", targets: ["WebContract"]),
    .library(name: "WebSignIn", targets: ["WebSignIn"]),
    .library(name: "WireDoubles", targets: ["WireDoubles"]),
    .executable(name: "example-server", targets: ["example-server"]),
    .executable(name: "kata", targets: ["kata"]),
  ],
  targets: [
    .target(name: "JSON"),
    .target(name: "JSONSchema", dependencies: ["JSON"]),
    .executableTarget(
      name: "conformance",
      dependencies: [
        "Adapters", "Cryptography", "ExpressStyle", "FlaskStyle", "HTTPCore", "HTTPServer", "JSON",
        "JSONSchema", "JSONWebToken", "Ports", "SMTP", "SQLite", "WireDoubles",
      ]),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Cassettes", "Cryptography", "HTTPCore", "JSON", "JSONSchema", "JSONWebToken", "KataKit",
        "Ports", "SMTP", "TestDoubles",
      ]),
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"]),

    .target(name: "HTTPCore", dependencies: ["JSON", "Ports"]),
    .target(name: "HTTPServer", dependencies: ["CLinux", "HTTPCore", "Ports"]),
    .target(name: "ExpressStyle", dependencies: ["HTTPCore", "Ports"]),
    .target(name: "FlaskStyle", dependencies: ["HTTPCore", "JSON", "Ports"]),
    .target(name: "WebContract", dependencies: ["HTTPCore"]),
    .target(name: "Ports"),
    .target(name: "SMTP", dependencies: ["Ports"]),
    .target(name: "Sockets"),
    .target(name: "Services", dependencies: ["JSON", "JSONSchema", "Ports"]),
    .target(
      name: "WebSignIn",
      dependencies: ["Cryptography", "HTTPCore", "JSON", "JSONSchema", "Ports", "Services"]),
    .target(
      name: "Adapters",
      dependencies: ["Cryptography", "JSONWebToken", "Ports", "SMTP", "SQLite", "Sockets"]),
    .target(name: "TestDoubles", dependencies: ["Ports"]),
    .target(name: "Cassettes", dependencies: ["JSON", "Ports", "TestDoubles"]),
    .target(name: "WireDoubles", dependencies: ["Ports", "SMTP", "Sockets", "TestDoubles"]),
    .target(name: "TestSupport", dependencies: ["Ports", "TestDoubles"]),

    .executableTarget(
      name: "example-server",
      dependencies: [
        "Adapters", "ExpressStyle", "HTTPCore", "HTTPServer", "JSON", "JSONSchema", "JSONWebToken",
        "Ports", "SMTP", "SQLite", "Services", "TestDoubles", "WebSignIn", "WireDoubles",
      ],
      resources: [.copy("Page")]),

    // Linked by run-time name: the toolchain needs both libraries to run, but not their -dev packages.
    .systemLibrary(name: "CCryptography"),
    .target(
      name: "Cryptography", dependencies: ["CCryptography"],
      linkerSettings: [.linkedLibrary(":libcrypto.so.3", .when(platforms: [.linux]))]),
    .target(name: "JSONWebToken", dependencies: ["Cryptography", "JSON"]),
    .systemLibrary(name: "CSQLite"),
    .target(
      name: "SQLite", dependencies: ["CSQLite"],
      linkerSettings: [
        .linkedLibrary(":libsqlite3.so.0", .when(platforms: [.linux])),
        .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
      ]),

    .systemLibrary(name: "CLinux"),
    .target(name: "KataRunner", dependencies: ["CLinux"]),
    .target(name: "KataKit", dependencies: ["CLinux", "JSON", "JSONSchema"]),
    .target(name: "Mutation", dependencies: ["KataKit"]),
    .target(name: "Workflows", dependencies: ["KataKit"]),
    .executableTarget(name: "prove-workflows", dependencies: ["KataKit", "Workflows"]),
    .executableTarget(name: "kata", dependencies: ["KataKit", "Mutation", "Workflows"]),

    .testTarget(
      name: "AdaptersTests",
      dependencies: [
        "Adapters", "Cryptography", "JSON", "JSONWebToken", "Ports", "SMTP", "SQLite", "Sockets",
        "TestDoubles", "TestSupport", "WireDoubles",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Adapters", "HTTPCore", "HTTPServer", "JSON", "Ports", "SMTP", "Services", "TestDoubles",
        "TestSupport", "WebSignIn", "WireDoubles", "example-server",
      ]),
    .testTarget(name: "CassettesTests", dependencies: ["Cassettes", "Ports", "TestDoubles"]),
    .testTarget(
      name: "ContractTests",
      dependencies: [
        "Adapters", "Cassettes", "Cryptography", "JSON", "JSONWebToken", "Ports", "SMTP",
        "SQLite", "Services", "TestDoubles", "TestSupport", "WireDoubles",
      ]),
    .testTarget(name: "CryptographyTests", dependencies: ["Cryptography"]),
    .testTarget(name: "JSONWebTokenTests", dependencies: ["JSONWebToken", "Cryptography", "JSON"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(name: "JSONSchemaTests", dependencies: ["JSONSchema", "JSON", "TestSupport"]),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzzing", "TestDoubles", "TestSupport"]),
    .testTarget(
      name: "HTTPCoreTests", dependencies: ["HTTPCore", "JSON", "Ports", "TestDoubles"]),
    .testTarget(
      name: "HTTPServerTests", dependencies: ["HTTPServer", "HTTPCore", "Ports", "TestSupport"]),
    .testTarget(
      name: "WebStyleTests",
      dependencies: [
        "ExpressStyle", "FlaskStyle", "HTTPCore", "HTTPServer", "JSON", "Ports", "Sockets",
        "TestDoubles", "WebContract",
      ]),
    .testTarget(name: "PortsTests", dependencies: ["Ports"]),
    .testTarget(name: "SMTPTests", dependencies: ["SMTP", "Ports"]),
    .testTarget(
      name: "ServicesTests",
      dependencies: ["JSON", "JSONSchema", "Ports", "Services", "TestDoubles", "TestSupport"]),
    .testTarget(name: "SocketsTests", dependencies: ["Sockets", "TestSupport"]),
    .testTarget(
      name: "WebSignInTests",
      dependencies: [
        "Cryptography", "ExpressStyle", "HTTPCore", "JSON", "Ports", "Services", "TestDoubles",
        "WebSignIn",
      ]),
    .testTarget(
      name: "WireDoublesTests",
      dependencies: ["WireDoubles", "SMTP", "Sockets", "Ports", "TestDoubles", "TestSupport"]),
    .testTarget(name: "TestDoublesTests", dependencies: ["TestDoubles", "Ports", "TestSupport"]),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport", "TestDoubles"]),
    .testTarget(
      name: "KataKitTests",
      dependencies: ["KataKit", "JSON", "JSONSchema", "TestDoubles", "TestSupport"]),
    .testTarget(name: "KataTests", dependencies: ["kata", "KataKit", "Mutation", "TestSupport"]),
    .testTarget(name: "MutationTests", dependencies: ["Mutation", "KataKit", "TestSupport"]),
    .testTarget(name: "WorkflowsTests", dependencies: ["Workflows", "KataKit", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
    // The programs and examples of the documentation, with no more access than a user of the kit has.
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "Adapters", "Cassettes", "Cryptography", "ExpressStyle", "FlaskStyle", "HTTPCore",
        "HTTPServer", "JSON", "JSONSchema", "JSONWebToken", "Ports", "SMTP", "SQLite", "Services",
        "TestDoubles", "TestSupport", "WebContract", "WebSignIn", "WireDoubles",
      ],
      packageAccess: false),
    .testTarget(
      name: "SnippetTests",
      dependencies: [
        "Adapters", "Cassettes", "Cryptography", "ExpressStyle", "FlaskStyle", "HTTPCore",
        "HTTPServer", "JSON", "JSONSchema", "JSONWebToken", "Ports", "SMTP", "SQLite", "Services",
        "TestDoubles", "TestSupport", "WebContract", "WebSignIn", "WireDoubles",
      ],
      packageAccess: false),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
  if target.type != .test { settings.append(.strictMemorySafety()) }
  target.swiftSettings = settings
}
