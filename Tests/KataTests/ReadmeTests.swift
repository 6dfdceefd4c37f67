import Foundation
import KataKit
import TestSupport
import Testing
import kata

@Suite struct `The README of the kit` {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The block of the README that follows a mark.
  static func block(after mark: String) throws -> String {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.firstRange(of: "<!-- \(mark) -->\n```\n"), "no mark \(mark)")
    let rest = text[start.upperBound...]
    return try String(rest[..<#require(rest.firstRange(of: "```\n")).lowerBound])
  }

  /// A screen without its times, the blanks that push them to the edge, and the lines around it.
  static func comparable(_ screen: String) -> String {
    screen.replacing(#/ {9,}/#, with: "   ").replacing(/[0-9]+\.[0-9]+ s/, with: "N s")
      .trimmingCharacters(in: .newlines)
  }

  static func kata() throws -> Kata { try Catalogue(root: root).kata(named: "FirstRed") }

  static func runner() throws -> TestRunner {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let commands = CommandRunner()
    let toolchain = try Toolchain.find(path: path, cache: nil, runner: commands)
    return TestRunner(KataBuilder(root: root, toolchain: toolchain, runner: commands))
  }

  @Test func `shows every verb`() throws {
    #expect(try Self.block(after: "usage") == Usage.text() + "\n")
  }

  @Test func `shows the real red screen of the first kata`() async throws {
    let kata = try Self.kata()
    let screen = try await onOwnThread {
      let runner = try Self.runner()
      let scratch = try ScratchFolder("readme", in: runner.builder.builds)
      defer { withExtendedLifetime(scratch) {} }
      let package = KataPackage(name: kata.name, folder: scratch.url, uses: [])
      try package.write(try kata.start())
      let screen = VerdictScreen(
        kata: kata.name, folder: scratch.url, paint: Paint(isOn: false), width: 80)
      return screen.text(try runner.verdict(for: package))
    }
    let shown = try Self.block(after: "transcript: kata test FirstRed, at the start")
    #expect(Self.comparable(shown) == Self.comparable(screen))
  }

  @Test func `shows the real check of a suite with two tests`() async throws {
    let kata = try Self.kata()
    let path = "Tests/FirstRedTests/FirstRedTests.swift"
    var mine = try kata.reference()
    mine[path] = try #require(kata.start()[path]).replacing(
      "\n}\n",
      with: """


          @Test func `says sold out when none is left`() {
            #expect(sign(seatsLeft: 0) == "sold out")
          }
        }

        """)
    let outcome = try await onOwnThread { [mine] in
      try KataCheck(kata: kata, mine: mine, tests: try Self.runner()).run {}
    }
    let screen = CheckScreen(
      kata: kata.name, program: "swift run kata", paint: Paint(isOn: false), width: 80)
    let shown = try Self.block(after: "transcript: kata check FirstRed, with two tests")
    #expect(Self.comparable(shown) == Self.comparable(screen.text(outcome)))
  }
}

@Suite struct `The page of the path` {
  @Test func `is made from the files of the katas`() throws {
    let root = `The README of the kit`.root
    let page = try String(contentsOf: root.appending(path: "Katas/README.md"), encoding: .utf8)
    #expect(page == PathPage.render(try Catalogue(root: root)))
  }

  @Test func `comes after katas that exist`() throws {
    let katas = try Catalogue(root: `The README of the kit`.root).katas
    let known = Set(katas.map(\.manifest.id))
    for kata in katas { #expect(known.isSuperset(of: kata.manifest.after)) }
  }
}
