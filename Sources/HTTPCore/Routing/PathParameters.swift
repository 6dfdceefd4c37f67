/// The parameters that a route has found in a path; they are decoded when they are asked for.
///
/// ```swift
/// let id: Int = try parameters.value("id")
/// ```
public struct PathParameters: Sendable {
  let names: [String]
  let bytes: [UInt8]
  let places: [Range<Int>]
  let endsWithRest: Bool

  /// No parameters.
  public init() { (names, bytes, places, endsWithRest) = ([], [], [], false) }

  init(names: [String], bytes: [UInt8], places: [Range<Int>], endsWithRest: Bool) {
    (self.names, self.bytes, self.places) = (names, bytes, places)
    self.endsWithRest = endsWithRest
  }

  /// The decoded text of a parameter; nil where the pattern has none of that name.
  ///
  /// Each escape is decoded once. A `%2F` in a single segment becomes a slash; in the rest of a path
  /// it stays, so that it is not taken for a separator there.
  public subscript(name: String) -> String? {
    guard let place = names.firstIndex(of: name) else { return nil }
    let isRest = endsWithRest && place == names.count - 1
    // The router has checked that it can be decoded.
    return PercentCoding.decoded(bytes.span.extracting(places[place]), keepsSlash: isRest) ?? ""
  }

  /// The parameter as a value that can be written as text, such as an `Int`.
  ///
  /// - Throws: `PathParameterError.unknownName` where the pattern has no such parameter, a mistake of
  ///   the program; `.invalidValue` where the text is no such value, a mistake of the client.
  public func value<Value: LosslessStringConvertible>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(PathParameterError) -> Value {
    guard let text = self[name] else { throw .unknownName(name, known: names) }
    guard let value = Value(text) else { throw .invalidValue(text, name: name, type: "\(type)") }
    return value
  }
}

/// The reason why a path parameter has no value.
public enum PathParameterError: Error, Hashable, Sendable {
  /// The pattern has no parameter of that name.
  case unknownName(String, known: [String])
  /// The text is no value of the type that was asked for.
  case invalidValue(String, name: String, type: String)
}

extension PathParameterError: CustomStringConvertible {
  /// What was asked for, and what is there.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "The route has no parameter \(name.debugDescription), only \(known)."
    case .invalidValue(let text, let name, let type):
      "\(name) is \(text.debugDescription), which is no \(type)."
    }
  }
}
