/// One textual change that a variant makes to the reference sources.
package struct Edit: Equatable, Sendable {
  /// The shape of the replaced text, which decides how both versions live in one build.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// An expression: `(switch ? (with) : (replace))`.
    case expression
    /// One or more whole statements that declare nothing used after them: `if … else …`.
    case statements
    /// A new declaration that other edits use: appended to the file, present in every variant.
    case declaration
  }

  /// The file's path, relative to the solution's folder: `Sources/<Module>/….swift`.
  package var file: String
  /// How both versions live in one build.
  package var kind: Kind
  /// The text to replace, which stands in the file exactly once; nil for a declaration.
  package var replace: String?
  /// The text that takes its place.
  package var with: String

  package init(file: String, kind: Kind, replace: String?, with: String) {
    self.file = file
    self.kind = kind
    self.replace = replace
    self.with = with
  }
}

extension Edit: Codable {
  private enum Member: String, StrictMember { case file, kind, replace, with }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.strictMembers(Member.self)
    file = try members.decode(String.self, forKey: .file)
    kind = try members.decode(Kind.self, forKey: .kind)
    replace = try members.decodeIfPresent(String.self, forKey: .replace)
    with = try members.decode(String.self, forKey: .with)
    if !file.hasPrefix("Sources/") || !file.hasSuffix(".swift") {
      throw members.problem(.file, "'\(file)' is no 'Sources/<Module>/….swift'")
    }
    switch (kind, replace) {
    case (.declaration, .some):
      throw members.problem(.replace, "a declaration is appended and replaces nothing")
    case (.expression, nil), (.statements, nil):
      throw members.problem(.replace, "is missing; only a declaration has none")
    case (_, ""):
      throw members.problem(.replace, "is empty")
    default: break
    }
    if kind != .statements && with.allSatisfy(\.isWhitespace) {
      throw members.problem(.with, "is empty; only statements can be taken away")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(file, forKey: .file)
    try members.encode(kind, forKey: .kind)
    try members.encodeIfPresent(replace, forKey: .replace)
    try members.encode(with, forKey: .with)
  }
}
