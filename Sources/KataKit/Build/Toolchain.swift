package import Foundation

/// The Swift toolchain that builds the katas: where it is and what it has.
package struct Toolchain: Codable, Equatable, Sendable {
  /// The oldest release whose event stream and `Testing` library the kit reads.
  package static let required = "6.3"

  /// The `swiftc` that the search path names; a version manager's stand-in, perhaps.
  package var found: String
  /// The toolchain's own `swiftc`.
  package var compiler: String
  /// The compiler's own words for its release, `Swift version 6.3.1 (…)`.
  package var version: String
  /// The folders that hold the run-time libraries and their modules.
  package var libraries: [String]
  /// Size and date of the compiler's files when it was asked, so that another one at the same path is
  /// asked anew; nil where they cannot be told.
  private var stamp: String?

  /// Describes a toolchain, and notes which files it is made of now.
  ///
  /// - Parameters:
  ///   - found: The path of the `swiftc` that the search path names.
  ///   - compiler: The path of the toolchain's own.
  ///   - version: The compiler's words for its release, `Swift version 6.3.1 (…)`.
  ///   - libraries: The folders of the run-time libraries and their modules.
  package init(found: String, compiler: String, version: String, libraries: [String]) {
    self.found = found
    self.compiler = compiler
    self.version = version
    self.libraries = libraries
    stamp = Self.stamp(of: [found, compiler])
  }

  private static func stamp(of paths: [String]) -> String? {
    let parts = paths.map { path -> String? in
      let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
        return nil
      }
      let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(attributes[.size] ?? 0) \(date)"
    }
    return parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The absolute path of `swift`.
  package var swift: String {
    URL(fileURLWithPath: compiler).deletingLastPathComponent().appending(path: "swift").path
  }

  /// The release as numbers, `[6, 3, 1]`; empty where the words hold none.
  package var release: [Int] {
    guard let word = version.split(separator: " ").first(where: { $0.first?.isNumber == true })
    else { return [] }
    return word.split(separator: ".").compactMap { Int($0.prefix { $0.isNumber }) }
  }

  /// Whether the very same compiler still stands where it was found.
  var isThere: Bool {
    FileManager.default.isExecutableFile(atPath: compiler)
      && stamp == Self.stamp(of: [found, compiler])
  }

  /// Whether Swift Testing's module stands beside the run-time libraries.
  package var hasTesting: Bool {
    #if os(Linux)
      libraries.contains {
        FileManager.default.fileExists(atPath: $0 + "/Testing.swiftmodule")
      }
    #else
      true
    #endif
  }
}

/// What is wrong with the toolchain, and the one command that mends it.
package enum ToolchainError: Error, Equatable, CustomStringConvertible {
  /// No `swiftc` is on the search path.
  case missing
  /// The toolchain is older than ``Toolchain/required``.
  case old(version: String)
  /// The toolchain has no `Testing` module.
  case withoutTesting(version: String)
  /// The compiler is there and does not run.
  case broken(path: String, reason: String)

  package var description: String {
    switch self {
    case .missing: "There is no Swift toolchain: `swiftc` is not on the PATH."
    case .old(let version):
      "This toolchain is too old: \(version). RedGreen needs Swift \(Toolchain.required)."
    case .withoutTesting(let version):
      "This toolchain has no Swift Testing (\(version)): the module `Testing` is missing."
    case .broken(let path, let reason): "The compiler \(path) does not run: \(reason)"
    }
  }

  /// The one command that mends it.
  package var remedy: String {
    #if os(Linux)
      "swiftly install \(Toolchain.required) --use   (https://www.swift.org/install/linux)"
    #else
      "xcode-select --install, or Xcode from https://developer.apple.com/xcode"
    #endif
  }
}

extension Toolchain {
  /// Finds the toolchain on the search path and asks it what it is.
  ///
  /// The answer is kept in a file beside the builds, because asking takes a tenth of a second.
  ///
  /// - Parameters:
  ///   - path: The value of `PATH`.
  ///   - cache: The file that keeps the answer; nil asks each time.
  ///   - runner: What starts the compiler.
  /// - Returns: A toolchain that the kit can use.
  /// - Throws: Each case of ``ToolchainError``.
  package static func find(
    path: String,
    cache: URL?,
    runner: CommandRunner
  ) throws(ToolchainError) -> Toolchain {
    guard let compiler = locate("swiftc", in: path) else { throw .missing }
    let known = cache.flatMap {
      try? JSONDecoder().decode(Toolchain.self, from: Data(contentsOf: $0))
    }
    let toolchain: Toolchain
    // An answer that was refused is asked for again: a version manager keeps its stand-in's path.
    if let known, known.found == compiler, known.isThere, (try? known.validate()) != nil {
      toolchain = known
    } else {
      toolchain = try ask(compiler, runner)
      if let cache, let data = try? JSONEncoder().encode(toolchain) {
        try? FileManager.default.createDirectory(
          at: cache.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? data.write(to: cache, options: .atomic)
      }
    }
    try toolchain.validate()
    return toolchain
  }

  /// Refuses a toolchain that is too old or incomplete.
  ///
  /// - Throws: ``ToolchainError/old(version:)``, ``ToolchainError/withoutTesting(version:)``.
  package func validate() throws(ToolchainError) {
    let needed = Self.required.split(separator: ".").compactMap { Int($0) }
    if release.lexicographicallyPrecedes(needed) { throw .old(version: version) }
    if !hasTesting { throw .withoutTesting(version: version) }
  }

  private static func locate(_ program: String, in path: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func ask(
    _ compiler: String, _ runner: CommandRunner
  ) throws(ToolchainError) -> Toolchain {
    let command = Command(
      compiler, ["-print-target-info"], in: URL(fileURLWithPath: "/"), timeLimit: 60)
    var output = ""
    do {
      let result = try runner.run(command)
      output = result.output
      guard result.succeeded else {
        throw ToolchainError.broken(path: compiler, reason: result.output.prefixLine)
      }
      let info = try JSONDecoder().decode(TargetInfo.self, from: Data(result.output.utf8))
      // NB: `swiftc` is a link to the driver, which acts by the name it is called by: keep the link.
      let usr = info.paths.runtimeResourcePath.split(separator: "/").dropLast(2)
      let own = "/" + usr.joined(separator: "/") + "/bin/swiftc"
      let isOwn = FileManager.default.isExecutableFile(atPath: own)
      return Toolchain(
        found: compiler, compiler: isOwn ? own : compiler, version: info.compilerVersion,
        libraries: info.paths.runtimeLibraryPaths)
    } catch let error as ToolchainError {
      throw error
    } catch is DecodingError {
      let words = output.prefixLine
      throw .broken(
        path: compiler,
        reason: "asked with -print-target-info, it answered no JSON of a compiler: "
          + (words.isEmpty ? "it printed nothing" : words))
    } catch {
      throw .broken(path: compiler, reason: "\(error)")
    }
  }
}

/// The part of `swiftc -print-target-info` that is needed here.
private struct TargetInfo: Decodable {
  struct Paths: Decodable {
    var runtimeLibraryPaths: [String]
    var runtimeResourcePath: String
  }
  var compilerVersion: String
  var paths: Paths
}

extension String {
  /// The first line that is not empty.
  package var prefixLine: String {
    split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }
}
