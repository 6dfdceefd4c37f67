/// Headers in their order, whose names are compared without regard to case (RFC 9110, section 5).
///
/// No name or value holds a line break, with which a further header or request could be added.
///
/// ```swift
/// let headers: HTTPHeaders = ["Content-Type": "text/plain"]
/// headers["content-type"]  // "text/plain"
/// ```
public struct HTTPHeaders: Sendable {
  /// One header line.
  public struct Field: Sendable {
    /// The name as it was written.
    public let name: String
    /// The value, without blanks at its ends.
    public let value: String
  }

  /// The lines in their order; a name may stand more than once.
  public private(set) var fields: [Field] = []

  /// Makes headers without a line.
  public init() {}

  /// The first value with a name; nil where there is none.
  public subscript(name: String) -> String? { fields.first { $0.isNamed(name) }?.value }

  /// All values with a name, in their order.
  public func values(of name: String) -> [String] {
    fields.lazy.filter { $0.isNamed(name) }.map(\.value)
  }

  /// Adds a line at the end.
  ///
  /// - Throws: `HTTPHeaderError.invalidName` where the name is no token, `.invalidValue` where the
  ///   value holds a control character other than the tab.
  public mutating func append(_ name: String, _ value: String) throws(HTTPHeaderError) {
    guard Self.isToken(name) else { throw .invalidName(name) }
    let isPrintable = value.utf8.allSatisfy { $0 == 0x09 || $0 >= 0x20 && $0 != 0x7f }
    guard isPrintable else { throw .invalidValue(name: name) }
    fields.append(Field(name: name, value: Self.trimmed(value)))
  }

  private static func trimmed(_ value: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    guard let first = value.utf8.first, let last = value.utf8.last, isBlank(first) || isBlank(last)
    else { return value }
    let rest = value.utf8.drop(while: isBlank)
    guard let end = rest.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(Substring(rest[...end]))
  }

  private static func isToken(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        // !#$%&'*+-.^_`|~
        case 0x21, 0x23...0x27, 0x2a, 0x2b, 0x2d, 0x2e, 0x5e...0x60, 0x7c, 0x7e: true
        default: false
        }
      }
  }
}

extension HTTPHeaders: Hashable {
  /// Says whether both have the same lines in the same order, whatever the case of the names.
  public static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
    left.fields.map(\.key) == right.fields.map(\.key)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(fields.map(\.key)) }
}

extension HTTPHeaders.Field {
  /// Says whether the name is a given one; the letters of ASCII have no case.
  fileprivate func isNamed(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count
      && zip(name.utf8, other.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  fileprivate var key: [String] { [name.lowercased(), value] }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
  /// Makes headers of a literal, in its order; one that is refused traps: a programmer wrote it.
  public init(dictionaryLiteral lines: (String, String)...) {
    for (name, value) in lines {
      do { try append(name, value) } catch { preconditionFailure("\(error)") }
    }
  }
}

/// The reason why a header line was refused.
public enum HTTPHeaderError: Error, Equatable, Sendable {
  /// The name is empty or holds a character that no token may hold.
  case invalidName(String)
  /// The value, which is not repeated here as it may be a secret, holds a control character.
  case invalidValue(name: String)
}

extension HTTPHeaderError: CustomStringConvertible {
  /// Which header was refused, and why.
  public var description: String {
    switch self {
    case .invalidName(let name):
      "\(name.debugDescription) is no header name. Use letters, digits and hyphens."
    case .invalidValue(let name):
      "The value of \(name) holds a control character, such as a line break. Remove it."
    }
  }
}
