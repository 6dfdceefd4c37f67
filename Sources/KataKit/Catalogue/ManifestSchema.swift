package import Foundation
import JSON
import JSONSchema

/// The schema that every `kata.json` is judged by, and that editors can use too.
package struct ManifestSchema: Sendable {
  /// The schema's place in a checkout.
  package static let path = "Fixtures/Schemas/kata.schema.json"

  private let schema: JSONSchema

  /// Reads the schema of a checkout.
  ///
  /// - Parameter root: The folder of the checkout.
  /// - Throws: ``CatalogueError/noSchema(reason:)`` where it is missing or is no schema.
  package init(root: URL) throws(CatalogueError) {
    let file = root.appending(path: Self.path).path
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .noSchema(reason: "it is not there or not readable")
    }
    do {
      schema = try JSONSchema(JSONValue(parsing: data))
    } catch {
      throw .noSchema(reason: "\(error)")
    }
  }

  /// What is wrong with a manifest: the JSON Pointer of a value and a sentence, each.
  func problems(of manifest: JSONValue) -> [String] {
    schema.validate(manifest).violations.map { violation in
      if violation.keywordLocation.hasSuffix("/additionalProperties") {
        return violation.instanceLocation + " is not a member that kata.json has"
      }
      return violation.instanceLocation.isEmpty ? violation.message : violation.description
    }
  }
}
