package import Foundation

/// Everything that is wrong with one `kata.json`.
package struct ManifestError: Error, Equatable, CustomStringConvertible {
  /// The file, relative to the checkout.
  package var file: String
  /// One sentence for each problem, with the JSON Pointer of the value at its front.
  package var problems: [String]

  package var description: String {
    problems.map { "\(file): \($0)" }.joined(separator: "\n")
  }
}

extension KataManifest {
  /// Reads and validates a `kata.json`.
  ///
  /// - Parameters:
  ///   - data: The file's content.
  ///   - file: Its path, for the messages.
  /// - Returns: The manifest, every member of which is valid.
  /// - Throws: ``ManifestError`` with all problems at once.
  package static func parse(_ data: Data, file: String) throws(ManifestError) -> KataManifest {
    let value: JSONTree
    do {
      value = try JSONDecoder().decode(JSONTree.self, from: data)
    } catch {
      throw ManifestError(file: file, problems: ["is not JSON: \(error.jsonReason)"])
    }
    guard let object = value.members else {
      throw ManifestError(file: file, problems: ["must be an object"])
    }
    var reader = ManifestReader(object: object)
    let manifest = KataManifest(&reader)
    reader.refuseOthers()
    guard reader.problems.isEmpty else {
      throw ManifestError(file: file, problems: reader.problems)
    }
    return manifest
  }

  private init(_ reader: inout ManifestReader) {
    number = reader.integer("number", in: 1...99)
    id = reader.string("id", matching: "^[a-z0-9]+(-[a-z0-9]+)*$", form: "a name in kebab-case")
    title = reader.string("title")
    teaser = reader.string("teaser")
    group = reader.string("group", matching: "^[0-9]{2}-[a-z-]+$", form: "like 01-unit-tests")
    let forms = Form.allCases.map(\.rawValue)
    form = Form(rawValue: reader.string("form", oneOf: forms)) ?? .follow
    minutes = reader.integer("minutes", in: 1...240)
    practices = reader.strings("practices", atLeast: 1)
    questions = reader.strings("questions", matching: "^Q([1-9]|1[0-5])$", form: "Q1 to Q15")
    after = reader.strings("after")
    uses = reader.strings("uses")
    var start = reader.object("starts")
    let colour = start.string("colour", oneOf: ["red", "amber", "hollow", "green"])
    starts = Start(
      colour: Colour(rawValue: colour) ?? .red, tests: start.strings("tests"),
      message: start.string("message"))
    start.refuseOthers()
    reader.problems += start.problems
    var limits = reader.object("budget")
    budget = Budget(tests: limits.integer("tests", in: 1...100))
    limits.refuseOthers()
    reader.problems += limits.problems
    hints = reader.hints("hints")
  }
}

extension Error {
  /// The parser's own words, without the error's domain and code.
  var jsonReason: String {
    guard case .dataCorrupted(let context) = self as? DecodingError else { return "\(self)" }
    let inner = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
    return inner ?? context.debugDescription
  }
}
