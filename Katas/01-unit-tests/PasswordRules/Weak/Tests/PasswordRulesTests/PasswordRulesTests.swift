import PasswordRules
import Testing

@Suite struct PasswordRulesTests {
  private let rules = PasswordRules(wellKnown: ["letmeinplease"])

  @Test func `takes a good password`() {
    #expect(rules.problems(of: "swim to the shore", member: "Ada Lovelace").isEmpty)
  }

  @Test func `refuses a short one`() {
    #expect(rules.problems(of: "swim5", member: "Ada Lovelace") == [.tooShort(missing: 7)])
  }

  @Test func `refuses the name`() {
    #expect(!rules.problems(of: "Ada swims to the shore", member: "Ada Lovelace").isEmpty)
  }

  @Test func `refuses what everybody tries`() {
    #expect(rules.problems(of: "letmeinplease", member: "Ada Lovelace") == [.wellKnown])
  }
}
