import Foundation
import KataKit
import Testing

@Suite struct `The list of what a finished kata has` {
  /// A way to spoil a finished kata, and the complaint that it must draw.
  struct Spoiling: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var path: String
    var change: @Sendable (String) -> String?
    var complaint: String
  }

  static let spoilings = [
    Spoiling(
      testDescription: "a long README", path: "README.md",
      change: { $0 + String(repeating: "word ", count: 300) },
      complaint: "300 are allowed"),
    Spoiling(
      testDescription: "a README without behaviours", path: "README.md",
      change: { $0.replacing("## Behaviours", with: "## Things") },
      complaint: "README.md has no \"## Behaviours\""),
    Spoiling(
      testDescription: "a README without numbers", path: "README.md",
      change: { $0.replacing("\n1. ", with: "\n- ") },
      complaint: "README.md numbers no behaviours"),
    Spoiling(
      testDescription: "a README with other minutes", path: "README.md",
      change: { $0.replacing("20 minutes", with: "an hour") },
      complaint: "README.md does not say \"20 minutes\""),
    Spoiling(
      testDescription: "no README", path: "README.md", change: { _ in nil },
      complaint: "README.md is missing"),
    Spoiling(
      testDescription: "no notes", path: "Solution/NOTES.md", change: { _ in nil },
      complaint: "Solution/NOTES.md is missing"),
    Spoiling(
      testDescription: "notes without an alternative", path: "Solution/NOTES.md",
      change: { _ in "Because." }, complaint: "NOTES.md names no alternative"),
    Spoiling(
      testDescription: "another manifest", path: "Package.swift",
      change: { $0 + "// more\n" }, complaint: "Package.swift is not the usual one"),
    Spoiling(
      testDescription: "no log", path: "RedGreen.md", change: { _ in nil },
      complaint: "needs a log"),
    Spoiling(
      testDescription: "long tests", path: "Solution/Tests/LeapYearsTests/LeapYearsTests.swift",
      change: { $0 + String(repeating: "// more\n", count: 200) },
      complaint: "200 are allowed"),
  ]

  @Test func `is met by a new kata in its group's folder`() throws {
    let folder = TemporaryFolder()
    #expect(try KataLint(kata: Self.kata(in: folder)).complaints() == [])
  }

  @Test(arguments: spoilings)
  func `complains about`(spoiling: Spoiling) throws {
    let folder = TemporaryFolder()
    let kata = try Self.kata(in: folder)
    let url = kata.folder.appending(path: spoiling.path)
    let old = try String(contentsOf: url, encoding: .utf8)
    if let new = spoiling.change(old) {
      try Data(new.utf8).write(to: url)
    } else {
      try FileManager.default.removeItem(at: url)
    }
    let complaints = try KataLint(kata: kata).complaints()
    #expect(complaints.contains { $0.contains(spoiling.complaint) })
  }

  static func kata(in folder: TemporaryFolder) throws -> Kata {
    let template = KataTemplate(
      name: "LeapYears", group: "01-unit-tests", form: .follow, number: 7)
    let url = folder.url.appending(path: "01-unit-tests/LeapYears")
    try template.files.write(to: url)
    let data = Data(try folder.read("01-unit-tests/LeapYears/kata.json").utf8)
    return Kata(
      manifest: try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema()),
      name: "LeapYears", folder: url)
  }
}
