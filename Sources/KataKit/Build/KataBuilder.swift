package import Foundation

/// Turns a kata's sources and tests into a test binary, as fast as the compiler allows.
package struct KataBuilder: Sendable {
  /// The folder of the checkout.
  package let root: URL
  /// The folder of everything built for katas, `.build/katas` in the checkout.
  package let builds: URL
  package let toolchain: Toolchain
  package let runner: CommandRunner

  package init(root: URL, toolchain: Toolchain, runner: CommandRunner) {
    self.root = root
    builds = Self.builds(in: root)
    self.toolchain = toolchain
    self.runner = runner
  }

  /// The folder of everything built for katas.
  package static func builds(in root: URL) -> URL { root.appending(path: ".build/katas") }

  /// What a build gave.
  package enum Outcome: Sendable {
    /// The test binary.
    case built(TestBinary)
    /// There is no test file to build.
    case nothingToRun
    /// The compiler's errors, and all that it printed.
    case failed([CompilerDiagnostic], output: String)
  }

  /// Builds a kata.
  ///
  /// A kata with the usual manifest is built by direct calls of the compiler; one whose manifest
  /// the learner changed is built by the package manager.
  ///
  /// - Parameters:
  ///   - package: The kata.
  ///   - tick: Called about twenty times a second while a compiler runs.
  /// - Returns: The test binary, or the compiler's errors.
  /// - Throws: ``BuildError``, ``CommandError``.
  package func build(_ package: KataPackage, whileWaiting tick: () -> Void = {}) throws -> Outcome {
    try makeFolder(builds)
    guard package.hasUsualManifest else { return try buildPackage(package, tick) }
    if package.sources.isEmpty {
      return .failed([], output: "error: there is no Swift file in Sources/\(package.name)")
    }
    if package.tests.isEmpty { return .nothingToRun }
    let library = KitLibrary(root: root, builds: builds, toolchain: toolchain, runner: runner)
    let built = try library.build(package.uses, whileWaiting: tick)
    let runnerObject = try library.buildRunner(whileWaiting: tick)
    let products = products(of: package)
    try makeFolder(products.folder)
    let build = FastBuild(
      package: package, products: products, library: built, runnerObject: runnerObject,
      toolchain: toolchain, runner: runner)
    return try FileLock.wait(for: products.folder.path + "/lock") {
      try build.run(whileWaiting: tick)
    }
  }

  private func products(of package: KataPackage) -> BuildProducts {
    var digest = Digest()
    digest.add(package.folder.path)
    return BuildProducts(
      folder: builds.appending(path: "products/\(package.name)-\(digest.hex)"), name: package.name)
  }

  private func buildPackage(_ package: KataPackage, _ tick: () -> Void) throws -> Outcome {
    guard
      FileManager.default.fileExists(
        atPath: package.folder.appending(path: "Package.swift").path)
    else {
      return .failed(
        [], output: "error: Package.swift is missing; swift run kata reset brings it back")
    }
    let binary = package.folder.appending(path: ".build/debug/\(package.name)PackageTests.xctest")
    try? FileManager.default.removeItem(at: binary)
    let command = Command(
      toolchain.swift, ["build", "--build-tests", "--package-path", package.folder.path],
      in: package.folder, timeLimit: 900)
    let result = try runner.run(command, whileWaiting: tick)
    guard result.succeeded else {
      let errors = CompilerDiagnostic.errors(
        in: result.output, relativeTo: package.folder.path)
      return .failed(errors, output: result.output)
    }
    guard FileManager.default.fileExists(atPath: binary.path) else {
      return .failed(
        [], output: "error: Package.swift has no package \(package.name) with a test target")
    }
    return .built(TestBinary(path: binary.path, speaks: .packageManager))
  }

  private func makeFolder(_ folder: URL) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw BuildError.cannotWrite(path: folder.path, reason: error.localizedDescription)
    }
  }
}

/// A test binary, and how to call it.
package struct TestBinary: Equatable, Sendable {
  /// The two kinds of command line.
  package enum Language: Sendable {
    /// The kit's own runner.
    case kit
    /// The entry point of `swift test`.
    case packageManager
  }

  /// The absolute path of the program.
  package var path: String
  /// How it is called.
  package var speaks: Language
}
