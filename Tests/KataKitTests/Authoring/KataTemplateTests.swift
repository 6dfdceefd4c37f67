import Foundation
import KataKit
import Testing

@Suite struct `A new kata` {
  static func template(_ form: KataManifest.Form) -> KataTemplate {
    KataTemplate(name: "LeapYears", group: "01-unit-tests", form: form, number: 7)
  }

  @Test func `has an identifier in kebab-case`() {
    #expect(Self.template(.follow).id == "leap-years")
  }

  @Test(arguments: KataManifest.Form.allCases)
  func `has a valid manifest of its form`(form: KataManifest.Form) throws {
    let text = try #require(Self.template(form).files["kata.json"])
    let manifest = try KataManifest.parse(
      Data(text.utf8), file: "kata.json", schema: Checkout.schema())
    #expect(manifest.form == form)
    #expect(manifest.id == "leap-years")
    #expect(manifest.number == 7)
  }

  @Test(arguments: KataManifest.Form.allCases)
  func `has a bug and refactorings that fit its reference`(form: KataManifest.Form) throws {
    let folder = TemporaryFolder()
    let kata = try write(Self.template(form), to: folder)
    let reference = try kata.reference()
    for bug in try kata.bugs() { _ = try Variant.bug(bug).applied(to: reference) }
    for change in try kata.refactorings() {
      _ = try Variant.refactoring(change).applied(to: reference)
    }
    #expect(try kata.bugs().count == 1)
    #expect(try kata.refactorings().count == 2)
  }

  @Test func `has a log that ends at its reference`() throws {
    let folder = TemporaryFolder()
    let kata = try write(Self.template(.follow), to: folder)
    let log = try #require(kata.log)
    let document = try RedGreenDocument(parsing: String(contentsOf: log, encoding: .utf8))
    #expect(try document.trees().first == kata.start())
    #expect(try document.trees().last == kata.reference())
  }

  @Test func `gives the correct service to a kata that asks for tests`() throws {
    let files = Self.template(.writeTests).files
    #expect(files["Sources/LeapYears/LeapYears.swift"]?.contains("return 42") == true)
    #expect(files["Solution/Sources/LeapYears/LeapYears.swift"] == nil)
  }

  private func write(_ template: KataTemplate, to folder: TemporaryFolder) throws -> Kata {
    try template.files.write(to: folder.url)
    let data = Data(try folder.read("kata.json").utf8)
    let manifest = try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema())
    return Kata(manifest: manifest, name: "LeapYears", folder: folder.url)
  }
}
