/// A path with places for parameters, checked when it is made.
///
/// A segment is a text, `:name` for one segment of any text, `:name(int)` or `:name(uuid)` for one
/// of that kind, or, as the last one, `*name` for all that is left.
///
/// ```swift
/// let pattern: RoutePattern = "/orders/:id(int)/lines/:line"
/// ```
public struct RoutePattern: Sendable, Hashable {
  /// A part of the path between slashes.
  public enum Segment: Sendable, Hashable {
    /// A text, which is compared with the decoded segment of a path.
    case fixed(String)
    /// One segment that is handed out under a name.
    case parameter(String, ParameterKind)
    /// All that is left of the path, which may be nothing, under a name.
    case rest(String)
  }

  /// The segments; the root has one, with an empty text.
  public let segments: [Segment]

  /// Makes a pattern of its segments.
  ///
  /// - Throws: `RoutePatternError.noSegments`, `.emptyName`, `.repeatedName` or `.restNotLast`.
  public init(_ segments: [Segment]) throws(RoutePatternError) {
    self.segments = segments
    guard !segments.isEmpty else { throw .noSegments }
    for (place, segment) in segments.enumerated() {
      if case .rest(let name) = segment, place < segments.count - 1 { throw .restNotLast(name) }
    }
    var names: Set<String> = []
    for name in self.names {
      guard !name.isEmpty else { throw .emptyName(in: description) }
      guard names.insert(name).inserted else { throw .repeatedName(name, in: description) }
    }
  }

  /// Reads a pattern.
  ///
  /// - Throws: `RoutePatternError.noSlash` where the text does not start with a slash,
  ///   `.unknownKind`; what `init(_:)` throws.
  public init(validating text: String) throws(RoutePatternError) {
    guard text.hasPrefix("/") else { throw .noSlash(text) }
    var segments: [Segment] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      segments.append(try Self.segment(part))
    }
    try self.init(segments)
  }

  private static func segment(_ part: Substring) throws(RoutePatternError) -> Segment {
    switch part.first {
    case "*": return .rest(String(part.dropFirst()))
    case ":": break
    default: return .fixed(String(part))
    }
    let parts = part.dropFirst().split(
      separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .parameter(String(parts[0]), .text) }
    let word = String(parts[1].dropLast())
    guard parts[1].last == ")", let kind = ParameterKind.allCases.first(where: { $0.word == word })
    else { throw .unknownKind(String(parts[1]), in: String(part)) }
    return .parameter(String(parts[0]), kind)
  }

  /// The names of the parameters in their order.
  var names: [String] {
    segments.compactMap { segment in
      switch segment {
      case .fixed: nil
      case .parameter(let name, _), .rest(let name): name
      }
    }
  }
}

extension RoutePattern: CustomStringConvertible {
  /// The pattern as it is written.
  public var description: String {
    segments.map { segment in
      switch segment {
      case .fixed(let text): "/\(text)"
      case .parameter(let name, .text): "/:\(name)"
      case .parameter(let name, let kind): "/:\(name)(\(kind.word))"
      case .rest(let name): "/*\(name)"
      }
    }.joined()
  }
}

extension RoutePattern: ExpressibleByStringLiteral {
  /// Makes a pattern of a literal; one that is refused traps, as a programmer wrote it.
  public init(stringLiteral text: String) {
    do { try self.init(validating: text) } catch { preconditionFailure("\(error)") }
  }
}
