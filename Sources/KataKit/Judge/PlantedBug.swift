/// A bug that a thorough suite catches: `Bugs/<name>.json`.
package struct PlantedBug: Equatable, Sendable {
  /// The kebab-case name, which is the file's name too.
  package var name: String
  /// What a user of the service would see, in one sentence.
  package var story: String
  /// What a learner who missed it should take away.
  package var lesson: String
  package var edits: [Edit]
  /// The sentence of the hidden test that proves the bug can be caught.
  package var witness: String

  package init(name: String, story: String, lesson: String, edits: [Edit], witness: String) {
    self.name = name
    self.story = story
    self.lesson = lesson
    self.edits = edits
    self.witness = witness
  }
}

extension PlantedBug: Codable {
  private enum Member: String, StrictMember { case name, story, lesson, edits, witness }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.strictMembers(Member.self)
    name = try members.decodeName(.name)
    story = try members.decodeText(.story)
    lesson = try members.decodeText(.lesson)
    edits = try members.decode([Edit].self, forKey: .edits)
    witness = try members.decodeText(.witness)
    if !edits.contains(where: { $0.kind != .declaration }) {
      throw members.problem(.edits, "change nothing; one edit must replace something")
    }
  }
}
