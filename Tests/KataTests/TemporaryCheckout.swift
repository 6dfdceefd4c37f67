import Foundation
import KataKit
import Synchronization
import Testing
import kata

/// What one command line printed, and its exit code.
struct Shown: Equatable, Sendable {
  var output: String
  var complaints: String
  var code: Int32

  /// The lines of standard output, without blanks around them.
  var lines: [String] {
    output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// A checkout of a test's own with small katas and a stand-in for the compiler.
final class TemporaryCheckout: Sendable {
  let root: URL
  private let runner = CommandRunner()

  init(katas: [String] = ["Demo"]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "RedGreen-\(UUID().uuidString)")
    try write("// A checkout.\n", to: "Package.swift")
    let schema = `The README of the kit`.root.appending(path: ManifestSchema.path)
    try write(String(contentsOf: schema, encoding: .utf8), to: ManifestSchema.path)
    for (index, name) in katas.enumerated() { try addKata(name, number: index + 1) }
    let info = """
      {"compilerVersion":"Swift version 6.3.1","paths":{"runtimeLibraryPaths":["\(root.path)/lib"],\
      "runtimeResourcePath":"\(root.path)/lib/swift"}}
      """
    let compiler = try write("#!/bin/sh\necho '\(info)'\n", to: "bin/swiftc")
    // Copied by another process: one that this process wrote may be busy while a child starts.
    let script = "mv \"$0\" \"$0.text\" && cp \"$0.text\" \"$0\" && chmod 755 \"$0\""
    _ = try runner.run(Command("/bin/sh", ["-c", script, compiler.path], in: root))
    try write("", to: "lib/Testing.swiftmodule/x")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Runs one command line into a pipe of 80 columns, with the stand-in's folder as the `PATH`.
  func kata(_ words: String..., searchPath: String? = nil, in place: String = "") -> Shown {
    run(words, searchPath: searchPath, in: place)
  }

  /// Adds a planted bug to the kata.
  func writeBug(_ name: String, of kata: String = "Demo") throws {
    try write(
      """
      {
        "name": "\(name)", "story": "It says 43.", "lesson": "Look at it.",
        "edits": [{ "file": "Sources/Demo/Demo.swift", "kind": "expression", "replace": "42", "with": "43" }],
        "witness": "says 42"
      }
      """, to: "Katas/01-unit-tests/\(kata)/Bugs/\(name).json")
  }

  func run(
    _ words: [String], searchPath: String? = nil, in place: String = "", width: Int = 80,
    isTerminal: Bool = false, typing typed: [String]? = nil
  ) -> Shown {
    let keyboard = Mutex((typed ?? [])[...])
    let nextLine: @Sendable () -> String? = { keyboard.withLock { $0.popFirst() } }
    let printed = Recorder()
    let complained = Recorder()
    let console = Console(
      isTerminal: isTerminal, hasColour: false, width: width,
      nextLine: typed == nil ? nil : nextLine, write: { printed.add($0) },
      complain: { complained.add($0) })
    let dispatcher = Dispatcher(
      console: console, runner: runner,
      environment: ["PATH": searchPath ?? root.appending(path: "bin").path],
      executable: `The README of the kit`.root.appending(path: ".build/debug/kata"))
    let code = dispatcher.run(words, places: [root.appending(path: place)])
    return Shown(output: printed.text, complaints: complained.text, code: code)
  }

  /// Lends this checkout the kit's own sources, and the modules and the runner that were built for
  /// other katas, so that the real compiler works in it, and not for long.
  func useRealToolchain() throws {
    let kit = `The README of the kit`.root
    let (theirs, ours) = (KataBuilder.builds(in: kit), KataBuilder.builds(in: root))
    let modules = theirs.appending(path: "ModuleCache")
    for folder in [ours, modules] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let built = try FileManager.default.contentsOfDirectory(
      at: theirs, includingPropertiesForKeys: nil)
    let runners = built.filter {
      $0.lastPathComponent.hasPrefix("KataRunner-") && $0.pathExtension == "o"
    }
    // NB: Without a runner this checkout compiles one, and a shared cache of modules would remember
    // its folder, which is gone when the test ends.
    for target in runners.isEmpty ? [] : [modules] + runners {
      try FileManager.default.createSymbolicLink(
        at: ours.appending(path: target.lastPathComponent), withDestinationURL: target)
    }
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "Sources"), withDestinationURL: kit.appending(path: "Sources"))
  }

  /// Runs one command line with the compiler that runs these tests.
  func reallyKata(_ words: String...) -> Shown {
    run(words, searchPath: ProcessInfo.processInfo.environment["PATH"])
  }

  private func addKata(_ name: String, number: Int) throws {
    let base = "Katas/01-unit-tests/\(name)"
    let manifest = """
      {
        "number": \(number), "id": "\(name.lowercased())", "title": "\(name)", "teaser": "Why?",
        "group": "01-unit-tests", "form": "follow", "minutes": 10, "practices": ["reading"],
        "questions": ["Q1"], "after": [], "uses": [],
        "starts": { "colour": "red", "tests": ["answers"], "message": "expected 42" },
        "budget": { "tests": 8 },
        "hints": [["Which number?", "Look at 41.", "It is 42."], ["And now?", "Tidy up.", "Done."]]
      }
      """
    try write(manifest, to: "\(base)/kata.json")
    try write(KataPackage.manifest(name: name, uses: []), to: "\(base)/Package.swift")
    try write("# \(name)\n\nAda asks.\nIt answers.\n\n1. It says 42.\n", to: "\(base)/README.md")
    try write("let answer = 41\n", to: "\(base)/Sources/\(name)/\(name).swift")
    try write("import Testing\n", to: "\(base)/Tests/\(name)Tests/\(name)Tests.swift")
    try write("let answer = 42\n", to: "\(base)/Solution/Sources/\(name)/\(name).swift")
    try write("import Testing\n", to: "\(base)/Solution/Tests/\(name)Tests/\(name)Tests.swift")
    try write("# Notes\n\nBecause.\n", to: "\(base)/Solution/NOTES.md")
  }
}

/// Collects what is printed.
private final class Recorder: Sendable {
  private let parts = Mutex("")

  var text: String { parts.withLock { $0 } }

  func add(_ text: String) { parts.withLock { $0 += text } }
}
