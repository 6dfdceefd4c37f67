import Foundation
import KataKit
import Mutation
import TestSupport
import Testing

/// A piece of Swift and what the finder is to find in it.
struct Example: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var source: String
  /// Each change as `what stands there → what takes its place`, in the order of the source.
  var changes: [String]

  init(_ sentence: String, _ source: String, _ changes: [String]) {
    testDescription = sentence
    self.source = source
    self.changes = changes
  }

  /// Compiles the reader before the first test asks for it; all others wait.
  private static let reader = Result {
    let builds = KataBuilder.builds(in: Checkout.root)
    let reader = SyntaxReader(
      root: Checkout.root, builds: builds, toolchain: try Checkout.toolchain(),
      runner: CommandRunner())
    let folder = TemporaryFolder()
    try folder.write("", to: "Empty.swift")
    _ = try reader.find(in: [folder.url.appending(path: "Empty.swift").path]) {}
    return reader
  }

  /// What the reader finds in a source.
  static func read(_ source: String) async throws -> FoundFile {
    try await onOwnThread {
      let folder = TemporaryFolder()
      try folder.write(source, to: "Source.swift")
      let files = try reader.get().find(in: [folder.url.appending(path: "Source.swift").path]) {}
      return try #require(files.first)
    }
  }

  /// The changes that the reader finds in a source.
  static func changes(in source: String) async throws -> [String] {
    let bytes = Array(source.utf8)
    return try await read(source).mutants.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) + " → " + $0.replacement
    }
  }
}
