import PasswordRules
import Testing

@Suite struct PasswordRulesTests {
  private typealias Problem = PasswordRules.Problem

  private let rules = PasswordRules(wellKnown: ["letmeinplease", "Password12345"])

  /// A password of this many characters with nothing else wrong.
  private func password(_ length: Int) -> String {
    String(repeating: "swimtheh0ur5", count: 6).prefix(length).description
  }

  private func problems(_ password: String, member: String = "Ada King-Lovelace") -> Set<Problem> {
    Set(rules.problems(of: password, member: member))
  }

  @Test(arguments: [12, 13, 63, 64])
  func `takes twelve to sixty-four characters`(length: Int) {
    #expect(problems(password(length)) == [])
  }

  @Test(arguments: [(11, 1), (6, 6)])
  func `says how many characters are missing`(length: Int, missing: Int) {
    #expect(problems(password(length)) == [.tooShort(missing: missing)])
  }

  @Test(arguments: [(65, 1), (70, 6)])
  func `says how many characters are too many`(length: Int, excess: Int) {
    #expect(problems(password(length)) == [.tooLong(excess: excess)])
  }

  @Test(arguments: ["übersichten", "u\u{308}bersichten"])
  func `counts what a reader counts`(elevenCharacters: String) {
    #expect(problems(elevenCharacters) == [.tooShort(missing: 1)])
  }

  @Test(arguments: [" swim to the shore", "swim to the shore "])
  func `refuses a blank at either end`(password: String) {
    #expect(problems(password) == [.blankAtAnEnd])
  }

  @Test func `welcomes blanks inside`() {
    #expect(problems("swim to the shore") == [])
  }

  @Test(arguments: ["swim\tto the shore", "swim\nto the shore", "swim\u{0}to the shore"])
  func `refuses what does not print`(password: String) {
    #expect(problems(password) == [.controlCharacter])
  }

  @Test func `asks for five different characters`() {
    #expect(problems("abcdabcdabcd") == [.tooFewDifferent])
    #expect(problems("abcdeabcdeab") == [])
  }

  @Test func `counts a capital and its small letter once`() {
    #expect(problems("abcdABCDabcd") == [.tooFewDifferent])
  }

  @Test(arguments: [
    ("ada-swims-to-shore", "Ada"), ("we swim with KING penguins", "King"),
    ("swim, lovelace, swim", "Lovelace"),
  ])
  func `refuses each part of the name, as the member writes it`(password: String, part: String) {
    #expect(problems(password) == [.containsName(part)])
  }

  @Test func `does not mind parts of two letters`() {
    #expect(problems("join us at the pool", member: "Jo Ng") == [])
    #expect(problems("the bob swims on", member: "Bob Ng") == [.containsName("Bob")])
  }

  @Test(arguments: ["letmeinplease", "LetMeInPlease", "password12345"])
  func `refuses what everybody tries`(password: String) {
    #expect(problems(password) == [.wellKnown])
  }

  @Test func `reports all problems at once`() {
    #expect(
      problems(" ada\t")
        == [
          .tooShort(missing: 7), .blankAtAnEnd, .controlCharacter, .tooFewDifferent,
          .containsName("Ada"),
        ])
  }
}
