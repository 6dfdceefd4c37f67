import Foundation
import KataKit
import Testing

@Suite struct ToolchainTests {
  let folder = TemporaryFolder()
  let runner = CommandRunner()

  @Test(arguments: [
    ("Swift version 6.3.1 (swift-6.3.1-RELEASE)", [6, 3, 1]), ("Swift version 6.3", [6, 3]),
    ("Apple Swift version 6.4-dev (LLVM 0)", [6, 4]), ("Swift version 10.0.12 (x)", [10, 0, 12]),
    ("no release at all", []),
  ])
  func `reads the release out of the compiler's words`(_ words: String, _ release: [Int]) {
    #expect(toolchain(words).release == release)
  }

  @Test(arguments: ["6.2.4", "6.2", "5.10.1", "none"])
  func `refuses an old release`(_ release: String) {
    let error = #expect(throws: ToolchainError.self) {
      try toolchain("Swift version \(release)").validate()
    }

    #expect(error == .old(version: "Swift version \(release)"))
    #expect(error?.description.hasSuffix("RedGreen needs Swift 6.3.") == true)
  }

  @Test(arguments: ["6.3", "6.3.1", "6.10", "7.0"])
  func `accepts the required release and later ones`(_ release: String) throws {
    try folder.write("", to: "lib/Testing.swiftmodule/x")

    #expect(throws: Never.self) { try toolchain("Swift version \(release)").validate() }
  }

  @Test func `refuses a toolchain without Swift Testing`() {
    let error = #expect(throws: ToolchainError.self) {
      try toolchain("Swift version 6.3.1").validate()
    }

    #expect(error == .withoutTesting(version: "Swift version 6.3.1"))
  }

  @Test(arguments: ["", "/no/such/folder:/nor/this"])
  func `says that there is none on the search path`(_ path: String) {
    let error = #expect(throws: ToolchainError.self) {
      try Toolchain.find(path: path, cache: nil, runner: runner)
    }

    #expect(error == .missing)
  }

  @Test func `passes over a compiler that cannot be executed`() throws {
    try folder.write("#!/bin/sh\n", to: "bin/swiftc")

    let error = #expect(throws: ToolchainError.self) { try find() }

    #expect(error == .missing)
  }

  @Test func `names a compiler that fails, with its first words`() throws {
    let script = "#!/bin/sh\necho\necho libstdc++ is missing\nexit 127\n"
    let compiler = try folder.write(script, to: "bin/swiftc", isExecutable: true)

    let error = #expect(throws: ToolchainError.self) { try find() }

    #expect(error == .broken(path: compiler.path, reason: "libstdc++ is missing"))
  }

  @Test func `names a compiler that answers something else`() throws {
    let compiler = try folder.write(
      "#!/bin/sh\necho hello\n", to: "bin/swiftc", isExecutable: true)

    let error = #expect(throws: ToolchainError.self) { try find() }

    let reason = "asked with -print-target-info, it answered no JSON of a compiler: hello"
    #expect(error == .broken(path: compiler.path, reason: reason))
  }

  @Test(arguments: [
    ToolchainError.missing, .old(version: "5"), .withoutTesting(version: "6.3"),
    .broken(path: "/swiftc", reason: "no"),
  ])
  func `has one command that mends each problem`(_ error: ToolchainError) {
    #if os(Linux)
      #expect(error.remedy.hasPrefix("swiftly install 6.3 --use "))
    #else
      #expect(error.remedy.hasPrefix("xcode-select --install"))
    #endif
  }

  private func find() throws -> Toolchain {
    try Toolchain.find(path: folder.path + "/bin", cache: nil, runner: runner)
  }

  private func toolchain(_ version: String) -> Toolchain {
    Toolchain(
      found: "/swiftc", compiler: "/swiftc", version: version,
      libraries: [folder.path + "/lib"])
  }
}
