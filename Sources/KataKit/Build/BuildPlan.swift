import Foundation

/// The compiler calls of a kata, as the Swift driver itself plans them.
///
/// The driver is asked once which frontend calls it would make and in which order; a later build
/// makes those calls directly. That saves the driver's own start each time, and calls that are not
/// needed can be left out.
struct BuildPlan: Codable, Equatable {
  /// Writes the module that the tests import, without an object.
  var interface: [String]
  /// Compiles the module into one object.
  var module: [String]
  /// Compiles the tests into one object.
  var tests: [String]
  /// Collects what the objects ask the linker for; absent where the linker reads it by itself.
  var autolink: [String]?
  /// Links the test binary.
  var link: [String]
}

/// Where the results of building one kata lie.
struct BuildProducts {
  /// The folder of all of them.
  var folder: URL
  /// The name of the kata's module.
  var name: String

  var plan: String { folder.path + "/plan.json" }
  var state: String { folder.path + "/state.json" }
  var interface: String { "\(folder.path)/\(name).swiftmodule" }
  var module: String { "\(folder.path)/\(name).o" }
  var tests: String { "\(folder.path)/\(name)Tests.o" }
  var binary: String { "\(folder.path)/\(name)Tests" }
}

extension BuildPlan {
  /// Asks the driver for the calls.
  ///
  /// - Parameters:
  ///   - package: The kata.
  ///   - products: Where its results go.
  ///   - library: The kit's modules that it may import.
  ///   - runnerObject: The object with the test binary's `main`.
  ///   - toolchain: Whose driver is asked.
  ///   - runner: What starts the driver.
  /// - Returns: The calls, with absolute paths.
  /// - Throws: ``BuildError`` where the driver fails or plans something unknown.
  static func ask(
    for package: KataPackage,
    products: BuildProducts,
    library: KitLibrary.Built,
    runnerObject: String,
    toolchain: Toolchain,
    runner: CommandRunner
  ) throws -> BuildPlan {
    let common =
      ["-Onone", "-g", "-enable-testing", "-swift-version", "6", "-wmo", "-parse-as-library"]
      + ["-package-name", package.name.lowercased(), "-diagnostic-style", "llvm"]
      + ["-module-cache-path", library.moduleCache, "-no-color-diagnostics"]
      + library.importFlags
    let emit = ["-emit-module", "-emit-module-path", products.interface]
    let skipBodies = [
      "-Xfrontend", "-experimental-skip-non-inlinable-function-bodies-without-types",
    ]
    let module = ["-module-name", package.name] + package.sources
    let tests = ["-module-name", package.testsName, "-I", products.folder.path] + package.tests
    // NB: The driver leaves a folder behind for each question, and the calls name files in it.
    let temporary = products.folder.appending(path: "driver")
    try? FileManager.default.removeItem(at: temporary)
    try? FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    var environment = ProcessInfo.processInfo.environment
    environment["TMPDIR"] = temporary.path
    let asking = environment
    let objects = [products.module, products.tests, runnerObject]
    func jobs(_ arguments: [String]) throws -> [[String]] {
      let command = Command(
        toolchain.compiler, arguments + ["-driver-print-jobs"], in: package.folder,
        environment: asking, timeLimit: 60)
      let result = try runner.run(command)
      guard result.succeeded else { throw BuildError.noPlan(reason: result.output) }
      return result.output.split(separator: "\n").map(ShellWords.split).filter { !$0.isEmpty }
    }
    func only(_ jobs: [[String]]) throws -> [String] {
      guard let job = jobs.first, jobs.count == 1 else {
        throw BuildError.noPlan(
          reason: "the driver plans \(jobs.count) calls where one was expected")
      }
      return job
    }
    #if os(Linux)
      // The runner looks the judge's switches up by name, so a program must export its symbols.
      let export = ["-Xlinker", "--export-dynamic"]
    #else
      let export: [String] = []
    #endif
    let link = try jobs(
      ["-use-ld=lld", "-g"] + export + objects + library.linkFlags + ["-o", products.binary])
    return BuildPlan(
      interface: try only(jobs(emit + skipBodies + common + module)),
      module: try only(jobs(["-c", "-o", products.module] + common + module)),
      tests: try only(jobs(["-c", "-o", products.tests] + common + tests)),
      autolink: link.count == 2 ? link[0] : nil,
      link: link.last ?? [])
  }
}

/// A build could not be made, for a reason that is not in the learner's code.
package enum BuildError: Error, CustomStringConvertible {
  /// The Swift driver did not say how to build.
  case noPlan(reason: String)
  /// One of the kit's own modules did not build.
  case libraryFailed(output: String)
  /// A folder could not be written.
  case cannotWrite(path: String, reason: String)

  package var description: String {
    switch self {
    case .noPlan(let reason): "The compiler did not say how to build this kata: \(reason)"
    case .libraryFailed(let output) where output.contains("No space left on device"):
      "The disk is full: the kit's own modules could not be built. Free some space, then try again."
    case .libraryFailed(let output): "The kit's own modules did not build:\n\(output)"
    case .cannotWrite(let path, let reason): "Cannot write \(path): \(reason)"
    }
  }
}
