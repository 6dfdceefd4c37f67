public import HTTPCore

/// A path with places for parameters, as Flask writes it.
///
/// `<name>` is one segment of any text, `<int:name>` and `<uuid:name>` are one of that kind, and
/// `<path:name>`, as the last one, is all that is left.
///
/// ```swift
/// let rule: RouteRule = "/orders/<int:id>/lines/<line>"
/// ```
public struct RouteRule: Sendable, Hashable {
  /// The same path as the router has it.
  public let pattern: RoutePattern

  /// Reads a rule.
  ///
  /// - Throws: `RoutePatternError.noSlash` where the text does not start with a slash, `.unknownKind`,
  ///   `.emptyName`, `.repeatedName` or `.restNotLast`.
  public init(validating text: String) throws(RoutePatternError) {
    guard text.hasPrefix("/") else { throw .noSlash(text) }
    var segments: [RoutePattern.Segment] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      segments.append(try Self.segment(part))
    }
    pattern = try RoutePattern(segments)
  }

  private static func segment(_ part: Substring) throws(RoutePatternError) -> RoutePattern.Segment {
    guard part.first == "<", part.last == ">" else { return .fixed(String(part)) }
    let parts = part.dropFirst().dropLast()
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return .parameter(parts[0], .text) }
    switch parts[0] {
    case "int": return .parameter(parts[1], .integer)
    case "uuid": return .parameter(parts[1], .uuid)
    case "string": return .parameter(parts[1], .text)
    case "path": return .rest(parts[1])
    default: throw .unknownKind(parts[0], in: String(part))
    }
  }

  /// The names of the parameters in their order.
  var names: [String] { parameters.map(\.name) }

  /// The words of the kinds of the parameters in their order.
  var kinds: [String] { parameters.map(\.kind) }

  private var parameters: [(kind: String, name: String)] {
    pattern.segments.compactMap { segment in
      switch segment {
      case .fixed: nil
      case .parameter(let name, .text): ("string", name)
      case .parameter(let name, .integer): ("int", name)
      case .parameter(let name, .uuid): ("uuid", name)
      case .rest(let name): ("path", name)
      }
    }
  }
}

extension RouteRule: CustomStringConvertible {
  /// The rule as it is written.
  public var description: String {
    pattern.segments.map { segment in
      switch segment {
      case .fixed(let text): "/\(text)"
      case .parameter(let name, .text): "/<\(name)>"
      case .parameter(let name, .integer): "/<int:\(name)>"
      case .parameter(let name, .uuid): "/<uuid:\(name)>"
      case .rest(let name): "/<path:\(name)>"
      }
    }.joined()
  }
}

extension RouteRule: ExpressibleByStringLiteral {
  /// Makes a rule of a literal; one that is refused traps, as a programmer wrote it.
  public init(stringLiteral text: String) {
    do { try self.init(validating: text) } catch { preconditionFailure("\(error)") }
  }
}
