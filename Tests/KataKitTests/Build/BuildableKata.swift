import Foundation
import KataKit
import TestSupport
import Testing

/// The tests that call the compiler: one after the other, because each build uses all cores.
@Suite(.serialized, .tags(.slow)) enum RealBuilds {}

/// A tiny kata on disk that is really built and run, with this checkout's kit.
final class BuildableKata: Sendable {
  let folder: TemporaryFolder
  let package: KataPackage

  /// Writes the kata.
  init(
    source: String = "public func answer() -> Int { 41 }\n", tests: String,
    in folder: TemporaryFolder = TemporaryFolder(suffix: " ü")
  ) throws {
    self.folder = folder
    package = KataPackage(name: "Demo", folder: folder.url, uses: [])
    try folder.write(KataPackage.manifest(name: "Demo", uses: []), to: "Package.swift")
    try write(source: source)
    try write(tests: tests)
  }

  deinit { try? FileManager.default.removeItem(at: products) }

  func write(source: String) throws {
    try folder.write(source, to: "Sources/Demo/Demo.swift")
  }

  /// Writes the tests, after the imports.
  func write(tests: String) throws {
    try folder.write(
      "import Demo\nimport Testing\n\n" + tests, to: "Tests/DemoTests/DemoTests.swift")
  }

  /// Builds and runs it.
  func verdict(filter: String? = nil, timeLimit: Double = 20) async throws -> Verdict {
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    return try await onOwnThread { [package] in
      let runner = CommandRunner()
      let toolchain = try Toolchain.find(
        path: path, cache: KataBuilder.builds(in: Checkout.root).appending(path: "toolchain.json"),
        runner: runner)
      let builder = KataBuilder(root: Checkout.root, toolchain: toolchain, runner: runner)
      return try TestRunner(builder).verdict(for: package, filter: filter, timeLimit: timeLimit)
    }
  }

  /// When the object of a module was written.
  func dateOfObject(_ module: String) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: object(module).path)
    return try #require(attributes[.modificationDate] as? Date)
  }

  /// The object of a module.
  func object(_ module: String) -> URL { products.appending(path: "\(module).o") }

  private var products: URL {
    var digest = Digest()
    digest.add(package.folder.path)
    return KataBuilder.builds(in: Checkout.root).appending(path: "products/Demo-\(digest.hex)")
  }
}
