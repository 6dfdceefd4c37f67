internal import JSON

/// A schema with a URI of its own, and what can be named inside it.
struct Resource {
  struct Anchor {
    let pointer: String
    let value: JSONValue
    let isDynamic: Bool
  }

  let uri: String
  let root: JSONValue
  let dialect: Dialect
  var anchors: [String: Anchor] = [:]
  /// Resources that stand inside this one, by their JSON Pointers.
  var embedded: [String: Int] = [:]
}

/// A schema's place: its resource, the JSON Pointer inside that, and what stands there.
struct Place {
  let resource: Int
  let pointer: String
  let value: JSONValue

  func child(_ tokens: String..., value: JSONValue) -> Place {
    let path = tokens.map { "/" + JSONPointer.escaped($0) }.joined()
    return Place(resource: resource, pointer: pointer + path, value: value)
  }
}
