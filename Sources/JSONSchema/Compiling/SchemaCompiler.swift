internal import JSON

/// Turns a schema and all that it refers to into nodes, one after another and never recursively.
struct SchemaCompiler {
  private static let largest = 200_000

  let options: JSONSchema.Options
  private var table: ResourceTable
  private var pending: [Place] = []
  private var positions: [String: Int] = [:]
  private var dynamicNames: Set<String> = []

  init(options: JSONSchema.Options, registry: SchemaRegistry) {
    self.options = options
    table = ResourceTable(registry: registry, fallback: options.defaultDialect)
  }

  mutating func program(_ schema: JSONValue, uri: String) throws(SchemaError) -> Program {
    let root = try table.add(schema, uri: uri)
    _ = node(at: Place(resource: root, pointer: "", value: schema))
    var nodes: [Node] = []
    var dynamic: [String: [Int: Int]] = [:]
    while true {
      while nodes.count < pending.count {
        guard pending.count <= Self.largest else {
          throw SchemaError(
            reason: .tooLarge(limit: Self.largest), location: location(of: pending[0]))
        }
        nodes.append(try Node(pending[nodes.count], at: nodes.count, &self))
      }
      dynamic = dynamicAnchors()
      if nodes.count == pending.count { break }
    }
    return Program(nodes: nodes, dynamicAnchors: dynamic)
  }

  /// The number of the node for a place; the place is compiled when its turn comes.
  mutating func node(at place: Place) -> Int {
    let place = canonical(place)
    let name = "\(place.resource)#\(place.pointer)"
    if let known = positions[name] { return known }
    let position = pending.count
    positions[name] = position
    pending.append(place)
    return position
  }

  /// The same place as seen from the resource that opens there, if one does.
  private func canonical(_ place: Place) -> Place {
    guard let inner = table.resources[place.resource].embedded[place.pointer] else { return place }
    return Place(resource: inner, pointer: "", value: place.value)
  }

  mutating func node(ifAnyAt place: Place?) -> Int? { place.map { node(at: $0) } }

  mutating func resolve(
    _ reference: String, from origin: Place, keyword: String
  ) throws(SchemaError) -> (node: Int, anchor: String?) {
    let (place, anchor) = try table.resolve(reference, from: origin, keyword: keyword)
    return (node(at: place), anchor)
  }

  /// Tells whether an anchor's name is a dynamic one in the resource where a reference found it.
  mutating func usesDynamicAnchor(
    _ reference: String, from origin: Place
  ) throws(SchemaError) -> Bool {
    let (place, anchor) = try table.resolve(reference, from: origin, keyword: "$dynamicRef")
    guard let anchor, table.resources[place.resource].anchors[anchor]?.isDynamic == true else {
      return false
    }
    dynamicNames.insert(anchor)
    return true
  }

  private mutating func dynamicAnchors() -> [String: [Int: Int]] {
    var found: [String: [Int: Int]] = [:]
    for name in dynamicNames {
      for resource in table.resources.indices {
        guard let anchor = table.resources[resource].anchors[name], anchor.isDynamic else {
          continue
        }
        let place = Place(resource: resource, pointer: anchor.pointer, value: anchor.value)
        found[name, default: [:]][resource] = node(at: place)
      }
    }
    return found
  }

  func location(of place: Place) -> String {
    table.resources[place.resource].uri + "#" + place.pointer
  }

  func dialect(of place: Place) -> Dialect { table.resources[place.resource].dialect }
}
