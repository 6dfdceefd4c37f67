internal import JSON

/// The metaschemas that are known without a registry.
enum Metaschemas {
  private static let documents: [String: JSONValue] = {
    var documents: [String: JSONValue] = [:]
    for text in Draft7Metaschema.texts + Draft2020Metaschema.texts {
      guard let document = try? JSONValue(parsing: text), let id = document["$id"]?.string else {
        preconditionFailure("a built-in metaschema does not parse")
      }
      documents[URIReference(id).document] = document
    }
    return documents
  }()

  static func document(_ uri: String) -> JSONValue? { documents[uri] }
}
