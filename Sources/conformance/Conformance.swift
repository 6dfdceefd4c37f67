internal import Foundation

/// Answers the runners of independent suites: `conformance NAME`, one sub-command a file.
@main
struct Conformance {
  static let commands: [String: @Sendable (LineChannel) async throws -> Void] = [
    "json": { try JSONCommand.run($0) },
    "json-schema": { try JSONSchemaCommand.run($0) },
    "jose": { try JOSECommand.run($0) },
    "sqlite": { try SQLiteCommand.run($0) },
    "smtp": { _ in try await SMTPServerTarget.run() },
    "styles-in-memory": { _ in try await StylesCommand.measure() },
    "smtp-client": { try await SMTPClientTarget.run($0) },
  ]

  /// The sub-commands that listen on 127.0.0.1.
  static let servers: [String: @Sendable (Arguments) throws -> Void] = [
    "styles": { try StylesCommand.run($0) },
    "http": { try HTTPCommand.run($0) },
    "websocket": { try WebSocketCommand.run($0) },
  ]

  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    if let name = arguments.first, let serve = servers[name] {
      try serve(Arguments(arguments.dropFirst()))
    }
    if arguments.first == "websocket-client" { return try await WebSocketClientCommand.run() }
    guard let name = arguments.first, let command = commands[name] else {
      let names = (commands.keys.sorted() + servers.keys.sorted() + ["websocket-client"]).joined(
        separator: " | ")
      FileHandle.standardError.write(Data("usage: conformance \(names)\n".utf8))
      exit(64)
    }
    try await command(LineChannel())
  }
}
