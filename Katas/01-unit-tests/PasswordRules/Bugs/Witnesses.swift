import PasswordRules
import Testing

@Suite struct Witnesses {
  @Test func `eleven-will-do`() {
    #expect(problems("swim2theEdg") == [.tooShort(missing: 1)])
  }

  @Test func `twelve-is-too-short`() {
    #expect(problems("swim2theEdge").isEmpty)
  }

  @Test func `refuses-the-longest`() {
    #expect(problems(String(repeating: "swimedge", count: 8)).isEmpty)
  }

  @Test func `takes-one-more`() {
    #expect(
      problems(String(repeating: "swimedge", count: 8) + "!") == [.tooLong(excess: 1)])
  }

  @Test func `miscounts-what-is-missing`() {
    #expect(problems("swim2the") == [.tooShort(missing: 4)])
  }

  @Test func `counts-bytes`() {
    #expect(problems("übersichten") == [.tooShort(missing: 1)])
  }

  @Test func `counts-accents-apart`() {
    #expect(problems("u\u{308}bersichten") == [.tooShort(missing: 1)])
  }

  @Test func `looks-at-the-front-only`() {
    #expect(problems("swim to the shore ") == [.blankAtAnEnd])
  }

  @Test func `lets-a-tab-through`() {
    #expect(problems("swim\tto the shore") == [.controlCharacter])
  }

  @Test func `four-will-do`() {
    #expect(problems("abcdabcdabcd") == [.tooFewDifferent])
  }

  @Test func `counts-capitals-apart`() {
    #expect(problems("abcdABCDabcd") == [.tooFewDifferent])
  }

  @Test func `knows-the-whole-name-only`() {
    #expect(problems("we like lovelace best") == [.containsName("Lovelace")])
  }

  @Test func `misses-a-shouted-name`() {
    #expect(problems("ADA-SWIMS-TO-SHORE") == [.containsName("Ada")])
  }

  @Test func `forbids-two-letters`() {
    #expect(problems("join us at the pool", member: "Jo Ng").isEmpty)
  }

  @Test func `stops-at-the-first-problem`() {
    #expect(problems("swim2the ") == [.tooShort(missing: 3), .blankAtAnEnd])
  }

  @Test func `knows-its-list-in-capitals-only`() {
    #expect(problems("password12345") == [.wellKnown])
  }

  private func problems(
    _ password: String, member: String = "Ada Lovelace"
  ) -> Set<PasswordRules.Problem> {
    Set(PasswordRules(wellKnown: ["Password12345"]).problems(of: password, member: member))
  }
}
