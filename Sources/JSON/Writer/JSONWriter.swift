/// Writes JSON values as UTF-8 text that any RFC 8259 parser reads back as the same values.
public struct JSONWriter: Sendable {
  /// How a document is laid out.
  public enum Layout: Sendable {
    /// Everything on one line without white space.
    case compact
    /// One member or item a line, indented by two spaces a level.
    case pretty
  }

  /// How the document is laid out.
  public var layout: Layout
  /// Whether members are written in the order of their names' scalars, not in their own.
  public var sortsMembers: Bool

  /// Makes a writer.
  public init(_ layout: Layout = .compact, sortsMembers: Bool = false) {
    self.layout = layout
    self.sortsMembers = sortsMembers
  }

  /// The text of a value.
  public func text(_ value: JSONValue) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  /// The bytes of a value's text.
  public func bytes(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, indent: 0, to: &output)
    return output
  }

  static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    write(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(_ value: JSONValue, indent: Int, to output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let value): output += value.description.utf8
    case .string(let value): Self.write(value, to: &output)
    case .array(let items):
      list(items, "[", "]", indent: indent, to: &output) { item, output in
        write(item, indent: indent + 1, to: &output)
      }
    case .object(let object):
      let members =
        sortsMembers
        ? object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        : object.members
      list(members, "{", "}", indent: indent, to: &output) { member, output in
        Self.write(member.name, to: &output)
        output += (layout == .pretty ? ": " : ":").utf8
        write(member.value, indent: indent + 1, to: &output)
      }
    }
  }

  private func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, indent: Int, to output: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(indent + 1, &output)
      write(element, &output)
    }
    if !elements.isEmpty { breakLine(indent, &output) }
    output += close.utf8
  }

  private func breakLine(_ indent: Int, _ output: inout [UInt8]) {
    guard layout == .pretty else { return }
    output.append(0x0a)
    output.append(contentsOf: repeatElement(0x20, count: indent * 2))
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5c: output += [0x5c, byte]
      case 0x08: output += "\\b".utf8
      case 0x09: output += "\\t".utf8
      case 0x0a: output += "\\n".utf8
      case 0x0c: output += "\\f".utf8
      case 0x0d: output += "\\r".utf8
      case ..<0x20: output += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
