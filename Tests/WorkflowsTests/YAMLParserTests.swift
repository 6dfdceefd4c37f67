import Testing
import Workflows

@Suite struct YAMLParserTests {
  private func text(_ yaml: String, _ path: String...) throws -> String? {
    var node: YAMLNode? = try YAMLParser.parse(yaml)
    for key in path { node = node?[key] }
    return node?.text
  }

  @Test func `reads mappings in mappings`() throws {
    #expect(try text("a:\n  b:\n    c: deep\n  d: e\n", "a", "b", "c") == "deep")
  }

  @Test func `reads a list of mappings`() throws {
    let root = try YAMLParser.parse("steps:\n  - name: one\n    run: a\n  - name: two\n")

    guard case .sequence(let items)? = root["steps"]?.content else {
      Issue.record("steps is no list")
      return
    }
    #expect(items.map { $0["name"]?.text } == ["one", "two"])
    #expect(items.map(\.line) == [2, 4])
    #expect(items[0]["run"]?.text == "a")
  }

  @Test func `reads a list at the column of its key`() throws {
    let root = try YAMLParser.parse("on:\n- push\n- pull_request\njobs: none\n")

    #expect(root["on"]?.content != .null)
    #expect(root["jobs"]?.text == "none")
  }

  @Test(arguments: [
    ("a: |\n  one\n    two\n\n  three\n\nb: c\n", "one\n  two\n\nthree\n"),
    ("a: |-\n  one\n  two\n", "one\ntwo"),
    ("a: |+\n  one\n\n", "one\n\n\n"),
    ("a: >\n  one\n  two\n\n  three\n", "one two\nthree\n"),
    ("a: >-\n  one\n  two\n", "one two"),
    ("a: | # why\n  # no comment\n", "# no comment\n"),
  ])
  func `reads a block`(yaml: String, expected: String) throws {
    #expect(try text(yaml, "a") == expected)
  }

  @Test(arguments: [
    ("a: plain text # comment", "plain text"), ("a: 'it''s # no comment'", "it's # no comment"),
    (#"a: "tab\t\u0041""#, "tab\tA"), ("a: x#y", "x#y"), ("a: http://x", "http://x"),
    ("a: ${{ github.ref }}-x", "${{ github.ref }}-x"), ("\"a\": b", "b"), ("a: \"\"", ""),
  ])
  func `reads a scalar`(yaml: String, expected: String) throws {
    #expect(try text(yaml, "a") == expected)
  }

  @Test func `tells a quoted number from a plain one`() throws {
    let root = try YAMLParser.parse("a: 1\nb: \"1\"\n")

    #expect(root["a"]?.content == .scalar("1", isPlain: true))
    #expect(root["b"]?.content == .scalar("1", isPlain: false))
  }

  @Test func `reads flow collections`() throws {
    let root = try YAMLParser.parse("a: [1, 'b, c', {d: e}]\nf: {}\n")

    guard case .sequence(let items)? = root["a"]?.content else {
      Issue.record("a is no list")
      return
    }
    #expect(items[0].text == "1")
    #expect(items[1].text == "b, c")
    #expect(items[2]["d"]?.text == "e")
    #expect(root["f"]?.content == .mapping([]))
  }

  @Test(arguments: [
    "a: [\n  one, # why, and [how\n\n  'it''s # two',\n  it's\n    three\n]  # end\nb: c\n",
    "a:\n  [one, 'it''s # two',\n  it's three]\nb: c\n",
  ])
  func `reads a flow collection over several lines`(yaml: String) throws {
    let root = try YAMLParser.parse(yaml)

    guard case .sequence(let items)? = root["a"]?.content else {
      Issue.record("a is no list")
      return
    }
    #expect(items.map(\.text) == ["one", "it's # two", "it's three"])
    #expect(root["b"]?.text == "c")
  }

  @Test func `reads a flow mapping over several lines in a list`() throws {
    let root = try YAMLParser.parse("- {a: 1,\n   b: [2,\n 3]}\n- c\n")

    guard case .sequence(let items) = root.content, items.count == 2 else {
      Issue.record("\(root)")
      return
    }
    #expect(items[0]["a"]?.text == "1")
    #expect(items[0]["b"]?.content != nil)
    #expect(items[1].line == 4)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `reads lines that end as on other systems`(end: String) throws {
    let yaml = "a: b\nc: |\n  one\n  two\n\nd: e\n".replacing("\n", with: end)

    #expect(try text(yaml, "a") == "b")
    #expect(try text(yaml, "c") == "one\ntwo\n")
    #expect(try text(yaml, "d") == "e")
  }

  @Test func `takes a key without a value for nothing`() throws {
    let root = try YAMLParser.parse("pull_request:\npush: ~\n")

    #expect(root.entries.map(\.value.content) == [.null, .null])
  }

  @Test(arguments: [
    ("a: &x 1", 1, "an anchor"), ("a: 1\nb: *x", 2, "an alias"), ("a: !!str 1", 1, "a tag"),
    ("a:\n\tb: 1", 2, "a tab"), ("a: 1\na: 2", 2, "twice"), ("a: b: c", 1, "holds a colon"),
    ("a: [1,\n  2\nb: 3", 1, "] is missing"), ("a: [1,\n\t2]", 2, "a tab"),
    ("a: one\n  two", 2, "indented more"),
    ("a: 'b", 1, "not closed"), ("a: 1\n---\nb: 2", 2, "one document"),
    ("a: |2\n  b", 1, "heads no block"),
    ("a:\n  - b\n c: d", 3, "indented"), ("%YAML 1.2\n---\na: b", 1, "directives"),
    ("a: \"\\q\"", 1, "no escape sequence"), ("a: 'b' c", 1, "behind the value"),
  ])
  func `refuses what it does not read, with its line`(
    yaml: String, line: Int, problem: String
  ) throws {
    let error = try #require(throws: YAMLError.self) { try YAMLParser.parse(yaml) }

    #expect(error.line == line)
    #expect(error.problem.contains(problem), "\(error)")
  }
}
