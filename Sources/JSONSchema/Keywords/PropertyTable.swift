/// What `properties` and `required` say of each name.
struct PropertyTable: Sendable {
  struct Entry {
    var node: Int?
    var isRequired: Bool
  }

  private(set) var required: [String] = []
  private var entries: [Entry] = []
  private let names: NameTable

  var isEmpty: Bool { entries.isEmpty }

  init(_ properties: [(name: String, node: Int)], required: [String]) {
    names = NameTable(properties.map(\.name) + required)
    entries = Array(repeating: Entry(node: nil, isRequired: false), count: names.count)
    for (name, node) in properties {
      if let position = names.position(of: name) { entries[position].node = node }
    }
    for name in required {
      guard let position = names.position(of: name), !entries[position].isRequired else { continue }
      entries[position].isRequired = true
      self.required.append(name)
    }
  }

  @inline(__always)
  subscript(name: String) -> Entry? {
    names.position(of: name).map { entries[$0] }
  }
}
