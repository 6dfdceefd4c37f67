/// The names of a JSON object that allows no others.
protocol StrictMember: CodingKey, CaseIterable, RawRepresentable<String>, Hashable {}

/// A name that stands in the text, known or not.
private struct AnyMember: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of the object at hand.
  ///
  /// - Throws: A decoding error that names a member which is not in `Member`.
  func strictMembers<Member: StrictMember>(
    _ type: Member.Type
  ) throws -> KeyedDecodingContainer<Member> {
    let known = Set(Member.allCases.map(\.stringValue))
    let found = try container(keyedBy: AnyMember.self).allKeys
    let unknown = found.filter { !known.contains($0.stringValue) }
      .min { $0.stringValue < $1.stringValue }
    if let unknown {
      let names = Member.allCases.map(\.stringValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath + [unknown], debugDescription: "is unknown; known: \(names)"))
    }
    return try container(keyedBy: Member.self)
  }
}

extension KeyedDecodingContainer {
  /// An error about one member of this object.
  func problem(_ member: Key, _ text: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath + [member], debugDescription: text))
  }

  /// Decodes a text that says something.
  ///
  /// - Throws: A decoding error when the member is missing, no string, or blank.
  func decodeText(_ member: Key) throws -> String {
    let text = try decode(String.self, forKey: member)
    if text.allSatisfy(\.isWhitespace) { throw problem(member, "is empty") }
    return text
  }

  /// Decodes a kebab-case name such as `forgets-the-twin`.
  ///
  /// - Throws: A decoding error when the member is missing, no string, or spelt otherwise.
  func decodeName(_ member: Key) throws -> String {
    let name = try decode(String.self, forKey: member)
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    let isKebab = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
    if !isKebab { throw problem(member, "'\(name)' is not kebab-case") }
    return name
  }
}
