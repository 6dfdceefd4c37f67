/// Writes JSON values as UTF-8 text that any RFC 8259 parser reads back as the same values.
///
/// It needs no more stack for deep values than for flat ones.
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
  public func bytes(_ value: JSONValue) -> [UInt8] { bytes(value, endingAfter: .max) }

  /// The bytes of a value's text, or of its beginning where the text is longer than a limit.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - limit: The bytes after which no further value or character is begun.
  /// - Returns: The whole text, or more than `limit` of its bytes.
  package func bytes(_ value: JSONValue, endingAfter limit: Int) -> [UInt8] {
    var output = JSONOutput(layout: layout, limit: limit)
    var open: [OpenValue] = []
    begin(value, &open, &output)
    while let last = open.indices.last, !output.isFull {
      guard let (name, value) = open[last].next() else {
        output.end(open.removeLast(), level: last)
        continue
      }
      output.separate(isFirst: open[last].written == 1, level: open.count)
      if let name { output.write(name: name) }
      begin(value, &open, &output)
    }
    return output.bytes
  }

  private func begin(_ value: JSONValue, _ open: inout [OpenValue], _ output: inout JSONOutput) {
    switch value {
    case .null: output.bytes += "null".utf8
    case .bool(let value): output.bytes += (value ? "true" : "false").utf8
    case .number(let value): output.bytes += value.description.utf8
    case .string(let value): output.write(value)
    case .array(let items):
      output.bytes.append(UInt8(ascii: "["))
      open.append(OpenValue(items: items))
    case .object(let object):
      output.bytes.append(UInt8(ascii: "{"))
      let members =
        sortsMembers
        ? object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        : object.members
      open.append(OpenValue(members: members))
    }
  }

  static func quoted(_ text: String) -> String {
    var output = JSONOutput(layout: .compact, limit: .max)
    output.write(text)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
