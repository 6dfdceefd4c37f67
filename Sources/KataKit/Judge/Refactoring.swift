/// A change that keeps the behaviour and that a robust suite survives: `Refactorings/<name>.json`.
package struct Refactoring: Equatable, Sendable {
  /// The kebab-case name, which is the file's name too.
  package var name: String
  /// What a colleague changed, in one sentence.
  package var story: String
  package var edits: [Edit]

  package init(name: String, story: String, edits: [Edit]) {
    self.name = name
    self.story = story
    self.edits = edits
  }
}

extension Refactoring: Codable {
  private enum Member: String, StrictMember { case name, story, edits }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.strictMembers(Member.self)
    name = try members.decodeName(.name)
    story = try members.decodeText(.story)
    edits = try members.decode([Edit].self, forKey: .edits)
    if !edits.contains(where: { $0.kind != .declaration }) {
      throw members.problem(.edits, "change nothing; one edit must replace something")
    }
  }
}
