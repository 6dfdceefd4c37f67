import JSON
import JSONSchema
import Testing

struct PatternCase: CustomTestStringConvertible {
  let pattern: String
  let found: [String]
  let missing: [String]

  var testDescription: String { pattern }

  init(_ pattern: String, found: [String], missing: [String]) {
    self.pattern = pattern
    self.found = found
    self.missing = missing
  }

  static let all = [
    PatternCase("b", found: ["abc"], missing: ["ac", ""]),
    PatternCase("^[a-c_]{2,3}$", found: ["ab", "a_c"], missing: ["a", "abca", "ad"]),
    PatternCase("^(?:red|green)+$", found: ["red", "redgreenred"], missing: ["redgree", ""]),
    PatternCase("^a.c$", found: ["abc", "a𝄞c"], missing: ["a\nc", "ac"]),
    PatternCase("^[^a]+$", found: ["bé𝄞"], missing: ["ba", ""]),
    PatternCase(#"^\d+\.\d{2}$"#, found: ["12.50"], missing: ["12.5", "١.٢٣"]),
    PatternCase(#"^\p{Lu}\p{Ll}*$"#, found: ["Éa", "Ж"], missing: ["éa", "É1"]),
    PatternCase(#"^\P{L}+$"#, found: ["12-"], missing: ["1a"]),
    PatternCase(#"^[\p{Script=Greek}\s]+$"#, found: ["αβγ ω"], missing: ["abc", "абв"]),
    PatternCase(#"^\u{1F600}\ud83d\ude00\x41\cA$"#, found: ["😀😀A\u{1}"], missing: ["😀A\u{1}"]),
    PatternCase(#"\bcat\b"#, found: ["a cat.", "cat"], missing: ["concat", "cats"]),
    PatternCase(#"^(?=.*\d)(?!.*\s).{4,}$"#, found: ["abc1"], missing: ["abcd", "ab 1", "a1"]),
    PatternCase(#"(?<=\$)\d+"#, found: ["$5"], missing: ["5", "$ 5"]),
    PatternCase(#"(?<!un)happy"#, found: ["happy"], missing: ["unhappy"]),
    PatternCase(#"^(a|b)\1$"#, found: ["aa", "bb"], missing: ["ab"]),
    PatternCase(#"^(?<q>['"]).*\k<q>$"#, found: ["'a'", "\"\""], missing: ["'a\""]),
    PatternCase("^(a*)*$", found: ["", "aaa"], missing: ["aab"]),
    PatternCase("^(?:a{1,2}b?){2}$", found: ["aa", "abab", "aabaa"], missing: ["a", "bb"]),
    PatternCase("^a*?b+?$", found: ["b", "aabb"], missing: ["a"]),
    PatternCase("^(?:){1000000000}a$", found: ["a"], missing: ["aa"]),
    PatternCase("^$", found: [""], missing: ["\n"]),
  ]
}

@Suite struct `A pattern` {
  @Test(arguments: PatternCase.all)
  func `finds what ECMA-262 says`(_ example: PatternCase) throws {
    let schema = try JSONSchema(["pattern": .string(example.pattern)])
    for text in example.found { #expect(schema.isValid(.string(text)), "\(text)") }
    for text in example.missing { #expect(!schema.isValid(.string(text)), "\(text)") }
  }

  @Test(arguments: [
    "(", ")", "a)", "[a", "*", "a**", "+a", "{1}", "a{2,1}", "[b-a]", #"\a"#, #"\Z"#, #"\u12"#,
    #"\p{Nonsense}"#, #"\p{Script=Elvish}"#, #"\1"#, #"(?<n>a)\k<m>"#, "(?<n>a)(?<n>b)", "(?a)",
    #"a\"#, "(?<1>a)", "((((a{0,100}){0,100}){0,100}){0,100})",
  ])
  func `is refused with the schema where it is none`(_ pattern: String) {
    let error = #expect(throws: SchemaError.self) {
      try JSONSchema(["properties": ["a": ["pattern": .string(pattern)]]])
    }
    #expect(error?.location == "#/properties/a/pattern")
    guard case .invalidPattern(let source, _)? = error?.reason else {
      Issue.record("not an invalid pattern: \(String(describing: error))")
      return
    }
    #expect(source == pattern)
  }

  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a+a+)+b", "^((a?)*)*$", "a*a*a*a*a*b"])
  func `that explodes elsewhere has its answer here`(_ pattern: String) throws {
    let schema = try JSONSchema(["pattern": .string(pattern)])
    let text = String(repeating: "a", count: 5_000) + "!"
    let violation = try #require(schema.validate(.string(text)).violations.first)
    #expect(violation.keywordLocation == "/pattern")
  }

  @Test func `that no memory can help ends in a violation that says so`() throws {
    let schema = try JSONSchema(["not": ["pattern": #"^(a+)+\1$"#]])
    let result = schema.validate(.string(String(repeating: "a", count: 5_000) + "!"))
    #expect(
      result.violations.map(\.message) == [
        #"could not be matched with ^(a+)+\1$ in bounded time"#
      ])
  }
}
