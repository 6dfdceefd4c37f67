internal import JSON

/// Every schema resource that a compilation has met, and the way to them by reference.
struct ResourceTable {
  private static let deepest = 1_024

  private(set) var resources: [Resource] = []
  private var positions: [String: Int] = [:]
  private let registry: SchemaRegistry
  private let fallback: Dialect

  init(registry: SchemaRegistry, fallback: Dialect) {
    self.registry = registry
    self.fallback = fallback
  }

  /// Takes a whole document; the result is the position of its root resource.
  mutating func add(_ document: JSONValue, uri: String) throws(SchemaError) -> Int {
    let identified = Self.identifier(of: document, in: fallback)
    let own = identified.map { URIReference(uri).resolving($0).document } ?? uri
    if let known = positions[own], resources[known].root == document {
      positions[uri] = known
      return known
    }
    let position = try open(document, uri: own, outer: fallback)
    if positions[uri] == nil { positions[uri] = position }
    try scan(Place(resource: position, pointer: "", value: document))
    return position
  }

  private mutating func open(
    _ root: JSONValue, uri: String, outer: Dialect
  ) throws(SchemaError) -> Int {
    let dialect = try dialect(of: root, outer: outer, uri: uri)
    if let known = positions[uri], resources[known].root != root {
      throw SchemaError(reason: .duplicateIdentifier(uri), location: uri + "#")
    }
    resources.append(Resource(uri: uri, root: root, dialect: dialect))
    positions[uri] = resources.count - 1
    return resources.count - 1
  }

  /// The `$id` that opens a resource, unless it is an anchor or stands beside a draft-07 `$ref`.
  private static func identifier(of value: JSONValue, in dialect: Dialect) -> String? {
    guard let id = value["$id"]?.string, !id.hasPrefix("#") else { return nil }
    if dialect.draft == .draft7, value["$schema"] == nil, value["$ref"] != nil { return nil }
    return id
  }

  private func dialect(
    of root: JSONValue, outer: Dialect, uri: String
  ) throws(SchemaError) -> Dialect {
    guard let named = root["$schema"]?.string else { return outer }
    let name = URIReference(named).document
    if let known = Dialect(metaschema: name) { return known }
    guard let metaschema = registry[name] else {
      throw SchemaError(reason: .unknownDialect(named), location: uri + "#/$schema")
    }
    let base = metaschema["$schema"]?.string.map { URIReference($0).document } ?? ""
    let draft = Dialect(metaschema: base)?.draft ?? fallback.draft
    guard let vocabularies = metaschema["$vocabulary"]?.object else { return Dialect(draft) }
    return Dialect(vocabularies: vocabularies, draft: draft)
  }

  /// Finds the resources and anchors in a schema and all schemas below it, in their order.
  private mutating func scan(_ root: Place) throws(SchemaError) {
    var pending = [(place: root, depth: 0)]
    while let (place, depth) = pending.popLast() {
      guard case .object(let object) = place.value else { continue }
      guard depth < Self.deepest else {
        throw SchemaError(
          reason: .tooDeep(limit: Self.deepest), location: resources[place.resource].uri + "#")
      }
      let children = try scan(object, at: place)
      pending += children.reversed().map { ($0, depth + 1) }
    }
  }

  /// Finds the resource and the anchors of one schema; the result are the schemas in it.
  private mutating func scan(
    _ object: JSONObject, at place: Place
  ) throws(SchemaError) -> [Place] {
    var place = place
    let outer = resources[place.resource]
    if !place.pointer.isEmpty, let id = Self.identifier(of: place.value, in: outer.dialect) {
      let uri = URIReference(outer.uri).resolving(id).document
      let position = try open(place.value, uri: uri, outer: outer.dialect)
      resources[place.resource].embedded[place.pointer] = position
      place = Place(resource: position, pointer: "", value: place.value)
    }
    let dialect = resources[place.resource].dialect
    name(object, at: place, dialect)
    if dialect.draft == .draft7, object["$ref"] != nil, !place.pointer.isEmpty {
      // Siblings of a draft-07 `$ref` are no keywords, yet definitions beside it can be named.
      return object["definitions"].map { Self.children("definitions", $0, place, dialect) } ?? []
    }
    return object.members.flatMap { Self.children($0.name, $0.value, place, dialect) }
  }

  private mutating func name(_ object: JSONObject, at place: Place, _ dialect: Dialect) {
    func anchor(_ isDynamic: Bool) -> Resource.Anchor {
      Resource.Anchor(pointer: place.pointer, value: .object(object), isDynamic: isDynamic)
    }
    if dialect.draft == .draft7 {
      if object["$ref"] == nil, let id = object["$id"]?.string, let hash = id.firstIndex(of: "#") {
        let fragment = String(id[id.index(after: hash)...])
        if !fragment.isEmpty { resources[place.resource].anchors[fragment] = anchor(false) }
      }
      return
    }
    if let name = object["$anchor"]?.string {
      resources[place.resource].anchors[name] = anchor(false)
    }
    if let name = object["$dynamicAnchor"]?.string {
      resources[place.resource].anchors[name] = anchor(true)
    }
  }

  /// The schemas that a keyword's value holds.
  private static func children(
    _ keyword: String, _ value: JSONValue, _ place: Place, _ dialect: Dialect
  ) -> [Place] {
    guard let shape = dialect.shape(of: keyword) else { return [] }
    return switch (shape, value) {
    case (.schema, .object), (.schemaOrSchemas, .object): [place.child(keyword, value: value)]
    case (.schemas, .array(let items)), (.schemaOrSchemas, .array(let items)):
      items.enumerated().map { place.child(keyword, String($0), value: $1) }
    case (.map, .object(let object)):
      object.members.map { place.child(keyword, $0.name, value: $0.value) }
    default: []
    }
  }

  /// The place that a reference in a resource leads to, and the anchor's name where it used one.
  mutating func resolve(
    _ reference: String, from origin: Place, keyword: String
  ) throws(SchemaError) -> (place: Place, anchor: String?) {
    let target = URIReference(resources[origin.resource].uri).resolving(reference)
    let location = "\(resources[origin.resource].uri)#\(origin.pointer)/\(keyword)"
    let unresolved = SchemaError(reason: .unresolvedReference(reference), location: location)
    guard let position = try document(target.document) else { throw unresolved }
    let fragment = target.fragment ?? ""
    if let tokens = JSONPointer.tokens(fragment: fragment) {
      guard let place = walk(tokens, from: position) else { throw unresolved }
      return (place, nil)
    }
    guard let name = JSONPointer.percentDecoded(fragment),
      let anchor = resources[position].anchors[name]
    else { throw unresolved }
    let place = Place(resource: position, pointer: anchor.pointer, value: anchor.value)
    return (place, name)
  }

  private mutating func document(_ uri: String) throws(SchemaError) -> Int? {
    if let known = positions[uri] { return known }
    guard let document = registry[uri] ?? Metaschemas.document(uri) else { return nil }
    return try add(document, uri: uri)
  }

  private func walk(_ tokens: [String], from position: Int) -> Place? {
    var place = Place(resource: position, pointer: "", value: resources[position].root)
    for token in tokens {
      guard let value = JSONPointer.step(place.value, token) else { return nil }
      place = place.child(token, value: value)
      if let inner = resources[place.resource].embedded[place.pointer] {
        place = Place(resource: inner, pointer: "", value: value)
      }
    }
    return place
  }
}
