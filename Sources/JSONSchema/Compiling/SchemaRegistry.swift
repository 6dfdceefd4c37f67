public import JSON

/// Schemas that references may lead to, by their URIs; nothing else is ever looked up.
public struct SchemaRegistry: Sendable {
  private(set) var documents: [String: JSONValue]

  /// Makes a registry of schemas by their absolute URIs.
  public init(_ documents: [String: JSONValue] = [:]) {
    self.documents = [:]
    for (uri, document) in documents { self[uri] = document }
  }

  /// The schema at an absolute URI; a fragment is not looked at.
  public subscript(uri: String) -> JSONValue? {
    get { documents[URIReference(uri).document] }
    set { documents[URIReference(uri).document] = newValue }
  }
}
