import PasswordRules
import Testing

@Suite struct PasswordRulesTests {
  private let rules = PasswordRules(wellKnown: ["correct horse", "letmeinplease"])

  @Test func `takes a password of twelve characters`() {
    let problems = rules.problems(of: "swim2theEdge", member: "Ada King-Lovelace")
    Issue.record("write me: what do you expect of \(problems), and what of eleven characters?")
  }
}
