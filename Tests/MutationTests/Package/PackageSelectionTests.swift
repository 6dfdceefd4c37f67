import Foundation
import Mutation
import Testing

@Suite struct `Choosing targets and their tests` {
  private func layout(_ targets: String...) throws -> PackageLayout {
    let json = #"{"name": "Shop", "targets": [\#(targets.joined(separator: ","))]}"#
    return try JSONDecoder().decode(PackageLayout.self, from: Data(json.utf8))
  }

  private func target(
    _ name: String, _ type: String = "library", uses: String = "", module: String = "SwiftTarget"
  ) -> String {
    #"{"name": "\#(name)", "type": "\#(type)", "module_type": "\#(module)", "path": "Sources/\#(name)","#
      + #" "sources": ["A.swift"], "target_dependencies": [\#(uses)]}"#
  }

  @Test func `takes the tests that bear the target's name`() throws {
    let layout = try layout(
      target("Till"), target("TillTests", "test", uses: #""Till""#),
      target("AllTests", "test", uses: #""Till""#))
    #expect(try layout.select(["Till"]).tests.map(\.name) == ["TillTests"])
  }

  @Test func `takes all tests that use the target where none bears its name`() throws {
    let layout = try layout(
      target("Till"), target("ATests", "test", uses: #""Till""#),
      target("BTests", "test", uses: #""Till""#))
    #expect(try layout.select(["Till"]).tests.map(\.name) == ["ATests", "BTests"])
  }

  @Test func `changes every target that has tests where none is named`() throws {
    let layout = try layout(
      target("Till"), target("Door"), target("TillTests", "test", uses: #""Till""#))
    #expect(try layout.select([]).mutated.map(\.name) == ["Till"])
  }

  @Test func `keeps what the tests need and leaves the rest out of the build`() throws {
    let layout = try layout(
      target("Money"), target("Till", uses: #""Money""#), target("Door"),
      target("TillTests", "test", uses: #""Till""#), target("Tool", "plugin"))
    #expect(try layout.select([]).kept == ["Money", "Till", "TillTests", "Tool"])
  }

  @Test func `says which targets there are where the name is wrong`() throws {
    let layout = try layout(target("Till"), target("TillTests", "test", uses: #""Till""#))
    let error = #expect(throws: MutationError.self) { try layout.select(["Til"]) }
    #expect(error == .unknownTarget("Til", known: ["Till"]))
  }

  @Test func `refuses a target that is no Swift`() throws {
    let layout = try layout(target("CTill", module: "ClangTarget"))
    let error = #expect(throws: MutationError.self) { try layout.select(["CTill"]) }
    #expect(error == .unknownTarget("CTill", known: []))
  }

  @Test func `refuses a target that no test uses`() throws {
    let layout = try layout(target("Till"))
    let error = #expect(throws: MutationError.self) { try layout.select(["Till"]) }
    #expect(error == .noTests(targets: ["Till"]))
  }
}
