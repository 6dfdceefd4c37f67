import Foundation
import KataKit
import Testing

@Suite struct CatalogueTests {
  let folder = TemporaryFolder()

  init() throws { try Checkout.copySchema(to: folder) }

  @Test func `lists katas in the order of their numbers`() throws {
    try folder.addKata("Alpha", number: 9)
    try folder.addKata("Beta", number: 2)
    try folder.addKata("Gamma", number: 5)

    let catalogue = try Catalogue(root: folder.url)

    #expect(catalogue.katas.map(\.name) == ["Beta", "Gamma", "Alpha"])
  }

  @Test(arguments: ["FirstRed", "firstred", "first-red", "1"])
  func `finds a kata by its name, its identifier or its number`(_ word: String) throws {
    try folder.addKata("FirstRed", number: 1, id: "first-red")
    try folder.addKata("Other", number: 11)

    let kata = try Catalogue(root: folder.url).kata(named: word)

    #expect(kata.name == "FirstRed")
  }

  @Test func `names what was perhaps meant by an unknown name`() throws {
    try folder.addKata("FirstRed", number: 1)
    try folder.addKata("RomanNumerals", number: 2)
    let catalogue = try Catalogue(root: folder.url)

    let error = #expect(throws: CatalogueError.self) { try catalogue.kata(named: "FristRed") }

    #expect(error == .unknownKata("FristRed", nearest: ["FirstRed"]))
    #expect(error?.description == "There is no kata named \"FristRed\". Did you mean FirstRed?")
  }

  @Test func `refuses a checkout without katas and says where it looked`() throws {
    let error = #expect(throws: CatalogueError.self) { try Catalogue(root: folder.url) }

    #expect(error == .noKatas(folder.path + "/Katas"))
  }

  @Test func `leaves out a kata that cannot be read, and says why`() throws {
    try folder.addKata("Alpha", number: 1)
    try folder.addKata("Beta", number: 2)
    try folder.write("{", to: "Katas/01-unit-tests/Beta/kata.json")

    let catalogue = try Catalogue(root: folder.url)

    #expect(catalogue.katas.map(\.name) == ["Alpha"])
    #expect(catalogue.broken.keys.sorted() == ["Beta"])
    let error = #expect(throws: ManifestError.self) { try catalogue.kata(named: "beta") }
    #expect(error?.file == "Katas/01-unit-tests/Beta/kata.json")
  }

  @Test func `refuses a checkout without the schema of a manifest`() throws {
    try folder.addKata("Demo")
    try folder.remove(ManifestSchema.path)

    let error = #expect(throws: CatalogueError.self) { try Catalogue(root: folder.url) }

    let start = "Fixtures/Schemas/kata.schema.json cannot be used: "
    #expect(error?.description == start + "it is not there or not readable")
  }

  @Test func `passes over folders that hold no kata`() throws {
    try folder.addKata("Demo")
    try folder.write("", to: "Katas/01-unit-tests/Notes/notes.md")
    try folder.write("", to: "Katas/01-unit-tests/.hidden/kata.json")
    try folder.write("", to: "Katas/README.md")

    #expect(try Catalogue(root: folder.url).katas.map(\.name) == ["Demo"])
  }

  @Test func `names the file of a kata that is not valid`() throws {
    try folder.write("{", to: "Katas/01-unit-tests/Broken/kata.json")

    let error = #expect(throws: ManifestError.self) { try Catalogue(root: folder.url) }

    #expect(error?.file == "Katas/01-unit-tests/Broken/kata.json")
  }

  @Test(arguments: ["", "Workspace/01-unit-tests/Demo/Sources", "Katas"])
  func `finds the checkout from any folder inside it`(_ place: String) throws {
    try folder.addKata("Demo")
    try folder.write("", to: "Package.swift")
    try folder.write("", to: "Workspace/01-unit-tests/Demo/Package.swift")

    let root = Catalogue.root(above: folder.url.appending(path: place))

    #expect(root?.standardizedFileURL.path == folder.url.standardizedFileURL.path)
  }

  @Test func `finds no checkout where there is none`() {
    #expect(Catalogue.root(above: folder.url) == nil)
  }
}
