import Foundation

/// The kit's own modules, built once for all katas.
struct KitLibrary: Sendable {
  /// The folder of the checkout.
  let root: URL
  /// The folder of everything built for katas.
  let builds: URL
  let toolchain: Toolchain
  let runner: CommandRunner

  /// What a kata's build needs to know of the kit's modules.
  struct Built {
    /// The compiler's cache of system modules, shared by all builds.
    var moduleCache: String
    /// Changes when one of the modules does.
    var digest = ""
    /// How the compiler finds the modules.
    var importFlags: [String] = []
    /// How the linker finds the code.
    var linkFlags: [String] = []
  }

  /// Builds the given products if they are not up to date.
  ///
  /// - Throws: ``BuildError/libraryFailed(output:)``, ``CommandError``.
  func build(_ products: [String], whileWaiting tick: () -> Void) throws -> Built {
    var built = Built(moduleCache: moduleCache)
    guard !products.isEmpty else { return built }
    let scratch = builds.appending(path: "library")
    let debug = scratch.appending(path: "debug")
    let stamp = builds.appending(path: "library-\(products.joined(separator: "-")).stamp")
    let code = debug.appending(path: "lib\(products.joined()).so")
    let digest = sourcesDigest()
    // Two commands that build at once would tear the library for each other.
    try FileLock.wait(for: builds.appending(path: "library.lock").path) {
      if (try? String(contentsOf: stamp, encoding: .utf8)) == digest { return }
      for product in products {
        try compile(target: product, scratch: scratch, whileWaiting: tick)
      }
      try link(objects(in: debug), systemLibraries(in: debug), into: code)
      try Data(digest.utf8).write(to: stamp, options: .atomic)
    }
    built.digest = digest
    built.importFlags = ["-I", debug.appending(path: "Modules").path]
    for module in Self.systemLibraries.keys.sorted() {
      built.importFlags += ["-I", root.appending(path: "Sources/C\(module)").path]
    }
    // The server's module imports the calls of the system; who imports it needs them as well.
    built.importFlags += ["-I", root.appending(path: "Sources/CLinux").path]
    built.linkFlags = [code.path, "-Xlinker", "-rpath", "-Xlinker", debug.path]
    return built
  }

  /// Compiles the `main` that every test binary is linked with, if it is not up to date.
  ///
  /// - Returns: The path of the object.
  /// - Throws: ``BuildError/libraryFailed(output:)``, ``CommandError``.
  func buildRunner(whileWaiting tick: () -> Void) throws -> String {
    let folder = root.appending(path: "Sources/KataRunner")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let paths = files.filter { $0.hasSuffix(".swift") }.sorted().map { folder.path + "/" + $0 }
    var digest = Digest()
    digest.add(toolchain.version)
    for path in paths { digest.add((try? String(contentsOfFile: path, encoding: .utf8)) ?? "") }
    let object = builds.appending(path: "KataRunner-\(digest.hex).o").path
    if FileManager.default.fileExists(atPath: object) { return object }
    // NB: The module cache remembers this path; one through a link that is gone later spoils it.
    let system = root.appending(path: "Sources/CLinux").resolvingSymlinksInPath()
    let arguments =
      ["-c", "-O", "-wmo", "-parse-as-library", "-swift-version", "6"]
      + ["-package-name", "redgreen", "-module-name", "KataRunner", "-I", system.path]
      + ["-module-cache-path", moduleCache]
    let part = object + ".\(UUID().uuidString).part"
    let command = Command(toolchain.compiler, arguments + paths + ["-o", part], in: root)
    let result = try runner.run(command, whileWaiting: tick)
    guard result.succeeded else { throw BuildError.libraryFailed(output: result.output) }
    // Another kata command may have built the same object meanwhile; either will do.
    try? FileManager.default.moveItem(atPath: part, toPath: object)
    try? FileManager.default.removeItem(atPath: part)
    return object
  }

  // NB: The modules in the cache know each other by its path: one by two paths is two to the compiler.
  private var moduleCache: String {
    builds.appending(path: "ModuleCache").resolvingSymlinksInPath().path
  }

  private func compile(target: String, scratch: URL, whileWaiting tick: () -> Void) throws {
    let arguments = [
      "build", "--package-path", root.path, "--scratch-path", scratch.path, "--target", target,
    ]
    let command = Command(toolchain.swift, arguments, in: root, timeLimit: 900)
    let result = try runner.run(command, whileWaiting: tick)
    guard result.succeeded else { throw BuildError.libraryFailed(output: result.output) }
  }

  private func objects(in debug: URL) -> [String] {
    // NB: `debug` is a link, and an enumerator does not look behind one.
    let folder = debug.resolvingSymlinksInPath().path
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let objects = all.filter { $0.hasSuffix(".swift.o") && hasSource($0) }
    return objects.sorted().map { folder + "/" + $0 }
  }

  /// Whether an object's source file still exists: the package manager leaves the objects of others.
  private func hasSource(_ object: String) -> Bool {
    let parts = object.split(separator: "/")
    guard let file = parts.last?.dropLast(2), parts.count > 1, parts[0].hasSuffix(".build") else {
      return false
    }
    let sources = root.appending(path: "Sources/\(parts[0].dropLast(".build".count))").path
    let below = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    return below.contains { $0.split(separator: "/").last == file }
  }

  /// The system's libraries that modules call, as the manifest names them; untried on Darwin.
  #if os(Linux)
    private static let systemLibraries = [
      "Cryptography": ":libcrypto.so.3", "SQLite": ":libsqlite3.so.0",
    ]
  #else
    private static let systemLibraries = ["SQLite": "sqlite3"]
  #endif

  /// What the linker is asked for by those modules that were built.
  private func systemLibraries(in debug: URL) -> [String] {
    Self.systemLibraries.sorted { $0.key < $1.key }.flatMap { module, library in
      let folder = debug.appending(path: "\(module).build").path
      return FileManager.default.fileExists(atPath: folder) ? ["-Xlinker", "-l\(library)"] : []
    }
  }

  private func link(
    _ objects: [String], _ systemLibraries: [String], into library: URL
  ) throws {
    let arguments =
      ["-emit-library", "-use-ld=lld", "-o", library.path] + objects + systemLibraries
    let result = try runner.run(Command(toolchain.compiler, arguments, in: root))
    guard result.succeeded else { throw BuildError.libraryFailed(output: result.output) }
  }

  /// A fingerprint of every file that the modules are built from: path, size and date.
  private func sourcesDigest() -> String {
    var digest = Digest()
    digest.add(toolchain.version)
    for part in ["Package.swift", "Sources"] {
      let base = root.appending(path: part).path
      let below = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
      for name in [""] + below.sorted() {
        let attributes = try? FileManager.default.attributesOfItem(atPath: base + "/" + name)
        let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        digest.add("\(name) \(attributes?[.size] ?? 0) \(date)")
      }
    }
    return digest.hex
  }
}
