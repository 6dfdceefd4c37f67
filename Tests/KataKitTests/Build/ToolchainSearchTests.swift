import Foundation
import KataKit
import Testing

/// A stand-in for `swiftc` says what it is, and counts how often it was asked.
@Suite struct ToolchainSearchTests {
  let folder = TemporaryFolder(suffix: " ü")
  let runner = CommandRunner()

  @Test func `reads what the compiler says about itself`() throws {
    try install("6.3.1", in: "one")

    let toolchain = try find("one/bin")

    #expect(toolchain.version == "Swift version 6.3.1")
    #expect(toolchain.libraries == [folder.path + "/one/usr/lib/swift/linux"])
    #expect(toolchain.found == folder.path + "/one/bin/swiftc")
  }

  @Test func `takes the first on the search path`() throws {
    try install("6.3.1", in: "one")
    try install("6.4", in: "two")

    #expect(try find("two/bin", "one/bin").version == "Swift version 6.4")
  }

  @Test func `calls the toolchain's own compiler, not the stand-in of a version manager`() throws {
    try install("6.3.1", in: "one")
    let own = try folder.write("", to: "one/usr/bin/swiftc", isExecutable: true)

    let toolchain = try find("one/bin")

    #expect(toolchain.compiler == own.path)
    #expect(toolchain.swift == own.deletingLastPathComponent().path + "/swift")
  }

  @Test func `asks once and keeps the answer`() throws {
    try install("6.3.1", in: "one")

    let first = try find("one/bin", cache: "cache/toolchain.json")
    let second = try find("one/bin", cache: "cache/toolchain.json")

    #expect(first == second)
    #expect(try folder.read("one/asked") == "asked\n")
  }

  @Test func `asks again when the search path names another compiler`() throws {
    try install("6.3.1", in: "one")
    try install("6.4", in: "two")
    _ = try find("one/bin", cache: "toolchain.json")

    #expect(try find("two/bin", cache: "toolchain.json").version == "Swift version 6.4")
  }

  @Test func `asks again after a toolchain that was too old`() throws {
    try install("6.2", in: "one")
    #expect(throws: ToolchainError.self) { try find("one/bin", cache: "toolchain.json") }

    try install("6.3.1", in: "one")

    #expect(try find("one/bin", cache: "toolchain.json").version == "Swift version 6.3.1")
  }

  @Test func `asks again when another compiler stands at the same path`() throws {
    try install("6.3.1", in: "one")
    _ = try find("one/bin", cache: "toolchain.json")
    try install("6.3.12", in: "one")

    #expect(try find("one/bin", cache: "toolchain.json").version == "Swift version 6.3.12")
  }

  @Test func `asks again when another compiler stands behind the same stand-in`() throws {
    try install("6.3.1", in: "one")
    try folder.write("old", to: "one/usr/bin/swiftc", isExecutable: true)
    _ = try find("one/bin", cache: "toolchain.json")
    try folder.write("newer", to: "one/usr/bin/swiftc", isExecutable: true)
    _ = try find("one/bin", cache: "toolchain.json")

    #expect(try folder.read("one/asked") == "asked\nasked\n")
  }

  @Test func `asks again when the kept answer is broken`() throws {
    try install("6.3.1", in: "one")
    try folder.write("{ torn", to: "toolchain.json")

    #expect(try find("one/bin", cache: "toolchain.json").version == "Swift version 6.3.1")
  }

  private func install(_ release: String, in place: String) throws {
    let usr = "\(folder.path)/\(place)/usr"
    let paths =
      #"{"runtimeLibraryPaths":["\#(usr)/lib/swift/linux"],"#
      + #""runtimeResourcePath":"\#(usr)/lib/swift"}"#
    let info = #"{"compilerVersion":"Swift version \#(release)","paths":\#(paths)}"#
    let script = "#!/bin/sh\necho asked >> '\(folder.path)/\(place)/asked'\necho '\(info)'\n"
    try folder.write(script, to: "\(place)/bin/swiftc", isExecutable: true)
    try folder.write("", to: "\(place)/usr/lib/swift/linux/Testing.swiftmodule/x")
  }

  private func find(_ places: String..., cache: String? = nil) throws -> Toolchain {
    try Toolchain.find(
      path: places.map { "\(folder.path)/\($0)" }.joined(separator: ":"),
      cache: cache.map { folder.url.appending(path: $0) }, runner: runner)
  }
}
