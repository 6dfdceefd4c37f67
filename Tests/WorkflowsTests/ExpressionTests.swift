import Testing
import Workflows

@Suite struct ExpressionTests {
  private let context = ExpressionContext(
    values: [
      "env": .object(["NAME": .string("Ada"), "COUNT": .string("3")]),
      "needs": .object([
        "lint": .object(["result": .string("success")]),
        "test": .object(["result": .string("failure")]),
      ]),
      "github": .object(["ref": .string("refs/heads/main")]),
      "matrix": .object(["list": .array([.number(1), .string("two")])]),
    ],
    hashFiles: { $0.joined(separator: "+") })

  private func value(_ text: String) throws -> ExpressionValue {
    try context.value(of: try Expression(text))
  }

  @Test(arguments: [
    ("1 == 1", true), ("'a' == 'A'", true), ("'1' == 1", true), ("'' == 0", true),
    ("null == 0", true), ("true == 1", true), ("'x' == 0", false), ("1 < 2 && 2 <= 2", true),
    ("'b' > 'a'", true), ("!false", true), ("!(1 == 1 || false)", false), ("'x' < 1", false),
    ("contains('Hello', 'ELL')", true), ("contains(needs.*.result, 'failure')", true),
    ("contains(needs.*.result, 'skipped')", false), ("startsWith(github.ref, 'refs/heads/')", true),
    ("endsWith('abc', 'b')", false), ("env.missing == ''", true), ("0x10 == 16", true),
    ("env['NAME'] == 'Ada'", true), ("matrix.list[1] == 'two'", true), ("always()", true),
    ("failure()", false), ("false || env.COUNT > 2", true),
  ])
  func `decides`(expression: String, expected: Bool) throws {
    #expect(try value(expression).isTrue == expected)
  }

  @Test(arguments: [
    ("env.NAME || 'nobody'", "Ada"), ("env.none || 'nobody'", "nobody"),
    ("join(needs.*.result, ' ')", "success failure"), ("format('{0} {{1}} {0}', 'a')", "a {1} a"),
    ("'it''s'", "it's"), ("1.5", "1.5"), ("fromJSON('[1, true]')[1]", "true"),
    ("hashFiles('a', 'b')", "a+b"), ("env.NAME && 'yes'", "yes"), ("-1", "-1"), ("null", ""),
  ])
  func `has a text`(expression: String, expected: String) throws {
    #expect(try value(expression).text == expected)
  }

  @Test func `writes JSON with sorted names`() throws {
    let json = try value("toJSON(needs.lint)").text

    #expect(json == "{\n  \"result\": \"success\"\n}")
  }

  @Test func `puts values into a text`() throws {
    #expect(try context.render("Hi ${{ env.NAME }}, ${{ '}}' }} $X") == "Hi Ada, }} $X")
  }

  @Test func `keeps the type of a text that is one expression`() throws {
    #expect(try context.value(of: "${{ fromJSON(env.COUNT) }}") == .number(3))
  }

  @Test(arguments: [
    ("env.NAME == 'Ada'", false), ("${{ failure() }}", true), ("always()", true),
    ("${{ !cancelled() && env.NAME != '' }}", true), ("success()", false),
  ])
  func `adds success to a condition that does not ask`(condition: String, holds: Bool) throws {
    var failed = context
    failed.status = .failure

    #expect(try failed.holds(condition) == holds)
  }

  @Test func `refuses a condition that is only partly an expression`() throws {
    let error = try #require(throws: ExpressionError.self) {
      try context.holds("${{ env.NAME }} == 'Bob'")
    }

    #expect(error.description.contains("always true"))
  }

  @Test(arguments: [
    ("secrets.TOKEN", "\"secrets\" is not simulated"), ("github.token", "github.token is not"),
    ("needs.deploy.result", "needs.deploy is not"), ("hash('a')", "hash is not simulated"),
    ("contains('a')", "wrong number of arguments"), ("fromJSON('{')", "is no JSON"),
    ("format('{1}', 'a')", "names no argument"),
  ])
  func `refuses what it does not simulate`(expression: String, problem: String) throws {
    let error = try #require(throws: ExpressionError.self) { try value(expression) }

    #expect(error.description.contains(problem), "\(error)")
  }

  @Test(arguments: ["1 +", "(1", "'a", "a b", "a[1", "$x", "", "a.", "f(1,"])
  func `refuses what is no expression`(expression: String) {
    #expect(throws: ExpressionError.self) { try Expression(expression) }
  }
}
