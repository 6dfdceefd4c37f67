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
  public subscript(name: String) -> String? { values(of: name).first }

  /// All values with a name, in their order.
  public func values(of name: String) -> [String] {
    let name = name.lowercased()
    return fields.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// Adds a line at the end.
  ///
  /// - Throws: `HTTPHeaderError.invalidName` where the name is no token, `.invalidValue` where the
  ///   value holds a control character other than the tab.
  public mutating func append(_ name: String, _ value: String) throws(HTTPHeaderError) {
    guard Self.isToken(name) else { throw .invalidName(name) }
    let isPrintable = value.unicodeScalars.allSatisfy {
      $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7f
    }
    guard isPrintable else { throw .invalidValue(name: name) }
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let trimmed = value.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    fields.append(Field(name: name, value: String(trimmed)))
  }

  private static func isToken(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
          || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0)
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
