import Foundation

/// Feeds mutated inputs to one parser: `fuzz TARGET [--count N] [--seed S] [--from I]`.
///
/// Input number I of a seed is always the same, so that a crash, a hang or a broken promise is
/// repeated with `--from`.
@main
struct Fuzz {
  static let targets: [String: @Sendable () throws -> any FuzzTarget] = [
    "http": { HTTPTarget() },
    "json": { JSONTarget() },
    "json-schema": { SchemaTarget() },
    "json-schema-instance": { try SchemaInstanceTarget() },
    "jwt": { try TokenTarget() },
    "jwk-set": { KeySetTarget() },
    "kata-json": { try ManifestTarget() },
  ]

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let name = arguments.first, let target = targets[name] else {
      let names = targets.keys.sorted().joined(separator: " | ")
      fail("usage: fuzz \(names) [--count N] [--seed S] [--from I]", code: 64)
    }
    let count = number("--count", in: arguments) ?? 1_000_000
    let seed = number("--seed", in: arguments) ?? 1
    let first = number("--from", in: arguments) ?? 0
    let campaign = Campaign(name: name, target: try target(), seed: UInt64(seed))
    campaign.run(first..<first + count)
  }

  private static func number(_ option: String, in arguments: [String]) -> Int? {
    guard let index = arguments.firstIndex(of: option) else { return nil }
    guard index + 1 < arguments.count, let value = Int(arguments[index + 1]), value >= 0 else {
      fail("\(option) takes a number from 0", code: 64)
    }
    return value
  }

  static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}
