import Foundation
import KataKit

extension TemporaryFolder {
  /// Writes a small kata into this folder as if it were a checkout, and reads it.
  @discardableResult
  func addKata(_ name: String = "Demo", number: Int = 1, id: String? = nil) throws -> Kata {
    let id = id ?? name.lowercased()
    let base = "Katas/01-unit-tests/\(name)"
    try write(Self.manifest(number: number, id: id), to: "\(base)/kata.json")
    try write(KataPackage.manifest(name: name, uses: []), to: "\(base)/Package.swift")
    try write("# \(name)\n\nA story.\n", to: "\(base)/README.md")
    try write("public let answer = 41\n", to: "\(base)/Sources/\(name)/\(name).swift")
    try write("import Testing\n", to: "\(base)/Tests/\(name)Tests/\(name)Tests.swift")
    try write("Because.\n", to: "\(base)/Solution/NOTES.md")
    try write("{}\n", to: "\(base)/Bugs/answers-42.json")
    let folder = url.appending(path: base)
    let data = Data(try read("\(base)/kata.json").utf8)
    return Kata(
      manifest: try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema()),
      name: name, folder: folder)
  }

  private static func manifest(number: Int, id: String) -> String {
    """
    {
      "number": \(number), "id": "\(id)", "title": "Demo", "teaser": "Why?",
      "group": "01-unit-tests", "form": "follow", "minutes": 10, "practices": ["reading"],
      "questions": ["Q1"], "after": [], "uses": [],
      "starts": { "colour": "red", "tests": ["answers"], "message": "expected 42" },
      "budget": { "tests": 8 }, "hints": [["Which?", "That one.", "42"]]
    }
    """
  }
}
