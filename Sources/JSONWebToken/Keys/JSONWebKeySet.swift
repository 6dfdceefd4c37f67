internal import JSON

/// Keys to verify with, as an issuer publishes them (RFC 7517, section 5).
public struct JSONWebKeySet: Sendable {
  /// The keys, in their order.
  public let keys: [JSONWebKey]
  /// How many keys of a published set were left out, since this module cannot use them.
  public let ignored: Int

  /// Makes a set of keys.
  ///
  /// - Parameter keys: The keys.
  public init(_ keys: [JSONWebKey]) {
    self.keys = keys
    ignored = 0
  }

  /// Reads a published set; keys of other kinds are left out, as section 5 of the RFC wants.
  ///
  /// - Parameter text: The document, with a member `keys`.
  /// - Throws: ``TokenError/malformedKey(member:)`` when the document is no such object, or a
  ///   member stands twice in it.
  public init(parsing text: String) throws(TokenError) {
    guard let document = try? JSONValue(parsing: text), let items = document["keys"]?.array else {
      throw .malformedKey(member: "keys")
    }
    keys = items.compactMap { item in item.object.flatMap { try? JSONWebKey($0) } }
    ignored = items.count - keys.count
  }

  /// The keys that may verify a token.
  ///
  /// Where both a token and a key have an identifier, the two must be the same.
  func candidates(for algorithm: Algorithm, id: String?) -> [JSONWebKey] {
    keys.filter { key in
      key.allows(.verify, with: algorithm) && (id == nil || key.id == nil || key.id == id)
    }
  }
}
