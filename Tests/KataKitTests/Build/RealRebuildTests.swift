import Foundation
import KataKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RealBuilds {
  @Suite struct Rebuilds {
    let kata: BuildableKata

    init() throws {
      kata = try BuildableKata(tests: "@Test func `answers`() { #expect(answer() == 41) }\n")
    }

    @Test func `compiles the tests no second time for a change inside a function`() async throws {
      _ = try await kata.verdict()
      let before = try kata.dateOfObject("DemoTests")
      try kata.write(source: "public func answer() -> Int { 40 + 2 }\n")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .red)
      #expect(verdict.failures.map(\.found) == ["42"])
      #expect(try kata.dateOfObject("DemoTests") == before)
    }

    @Test func `compiles the tests again when a signature changes`() async throws {
      _ = try await kata.verdict()
      let before = try kata.dateOfObject("DemoTests")
      try kata.write(source: "public func answer(_ n: Int = 1) -> Int { 40 + n }\n")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .green)
      #expect(try kata.dateOfObject("DemoTests") > before)
    }

    @Test(arguments: ["removed", "cut short"])
    func `links a test binary again that is broken`(how: String) async throws {
      _ = try await kata.verdict()
      try breakFile(kata.object("DemoTests").deletingPathExtension(), how)

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .green, "\(verdict)")
    }

    @Test(arguments: ["removed", "cut short"])
    func `compiles again what the linker misses`(how: String) async throws {
      _ = try await kata.verdict()
      try breakFile(kata.object("Demo"), how)
      try kata.write(tests: "@Test func `answers`() { #expect(answer() < 42) }\n")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .green, "\(verdict)")
    }

    @Test func `leaves out a pipe among the sources`() async throws {
      let pipe = kata.folder.url.appending(path: "Sources/Demo/Pipe.swift")
      #expect(mkfifo(pipe.path, 0o644) == 0)

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .green, "\(verdict)")
      #expect(kata.package.strangers == ["Sources/Demo/Pipe.swift"])
    }

    private func breakFile(_ file: URL, _ how: String) throws {
      guard how == "cut short" else { return try FileManager.default.removeItem(at: file) }
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 4000)
      try handle.close()
    }

    @Test func `compiles the module no second time for a change in the tests`() async throws {
      _ = try await kata.verdict()
      let before = try kata.dateOfObject("Demo")
      try kata.write(tests: "@Test func `answers more`() { #expect(answer() == 42) }\n")

      let verdict = try await kata.verdict()

      #expect(verdict.failed == ["answers more"])
      #expect(try kata.dateOfObject("Demo") == before)
    }

    @Test func `compiles the module no second time for another file of tests`() async throws {
      _ = try await kata.verdict()
      let old = try Data(contentsOf: kata.object("Demo"))
      try kata.write(source: "public func answer() -> Int { 42 }\n")
      _ = try await kata.verdict()
      // A compilation would put this right. The compiler leaves the date of an object that stays the same.
      try old.write(to: kata.object("Demo"))
      try kata.folder.write(
        "import Demo\nimport Testing\n@Test func `is new`() { #expect(answer() == 42) }\n",
        to: "Tests/DemoTests/New.swift")

      let verdict = try await kata.verdict()

      #expect(verdict.failed == ["is new"])
    }

    @Test func `sees a new file, and that it is gone again`() async throws {
      try kata.folder.write(
        "import Testing\n@Test func `is new`() { #expect(true == true) }\n",
        to: "Tests/DemoTests/New.swift")
      #expect(try await kata.verdict().testsRun == 2)

      try kata.folder.remove("Tests/DemoTests/New.swift")

      #expect(try await kata.verdict().testsRun == 1)
    }

    @Test func `mends itself after an error`() async throws {
      #expect(try await kata.verdict().colour == .green)
      try kata.write(source: "public func answer() -> Int { }\n")
      #expect(try await kata.verdict().colour == .amber)
      try kata.write(source: "public func answer() -> Int { 41 }\n")

      #expect(try await kata.verdict().colour == .green)
    }

    @Test func `says that the manifest is missing`() async throws {
      let kata = try BuildableKata(tests: "@Test func `is so`() { #expect(1 == 1) }\n")
      try kata.folder.remove("Package.swift")
      let verdict = try await kata.verdict()
      #expect(verdict.colour == .amber)
      #expect(
        verdict.reason == "error: Package.swift is missing; swift run kata reset brings it back")
    }

    @Test func `leaves a changed manifest to the package manager`() async throws {
      // The package manager takes seconds to build a package for the first time: this one is kept.
      let kata = try BuildableKata(
        tests: "@Test func `answers`() { #expect(answer() == 41) }\n",
        in: TemporaryFolder(keptAs: "Changed manifest ü"))
      let usual = KataPackage.manifest(name: "Demo", uses: [])
      try kata.folder.write(usual + "// mine\n", to: "Package.swift")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .green)
      #expect(verdict.passed == ["answers"])
      #expect(kata.folder.has(".build/debug"))
    }
  }
}
