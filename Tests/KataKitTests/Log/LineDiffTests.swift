import KataKit
import Testing

struct LineDiffTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let old: String?
    let new: String?
    let diff: String

    init(_ name: String, _ old: String?, _ new: String?, _ diff: String) {
      (testDescription, self.old, self.new, self.diff) = (name, old, new, diff)
    }
  }

  static let cases = [
    Case("nothing changed", "a\n", "a\n", ""),
    Case("a line in the middle", "a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
    Case("the only line", "a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
    Case(
      "far apart", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
      "@@ -1,3 +1,3 @@\n-1\n+x\n 2\n 3\n@@ -7,3 +7,3 @@\n 7\n 8\n-9\n+y\n"),
    Case(
      "close together", "1\n2\n3\n4\n5\n6\n", "x\n2\n3\n4\n5\ny\n",
      "@@ -1,6 +1,6 @@\n-1\n+x\n 2\n 3\n 4\n 5\n-6\n+y\n"),
    Case(
      "a line feed that goes", "a\n", "a",
      "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
    Case(
      "a line feed that comes", "a", "a\n",
      "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    Case(
      "context without a line feed", "a\nb", "A\nb",
      "@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n"),
    Case(
      "a second place further down", "1\n2\n3\n4\n5\n6\n", "x\n1\n2\n3\n4\n5\n",
      "@@ -1,2 +1,3 @@\n+x\n 1\n 2\n@@ -4,3 +5,2 @@\n 4\n 5\n-6\n"),
    Case("everything goes", "a\nb\n", "", "@@ -1,2 +0,0 @@\n-a\n-b\n"),
    Case("from an empty file", "", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    Case("a carriage return", "a\n", "a\r\n", "@@ -1 +1 @@\n-a\n+a\r\n"),
    Case("a decomposed letter", "é\n", "e\u{301}\n", "@@ -1 +1 @@\n-é\n+e\u{301}\n"),
  ]

  @Test(arguments: cases)
  func `shows the changed lines of a file`(_ example: Case) {
    let diff = LineDiff(path: "F", from: example.old, to: example.new, context: 2)
    let header = example.diff.isEmpty ? "" : "--- a/F\n+++ b/F\n"
    #expect(Array(diff.text.utf8) == Array((header + example.diff).utf8))
  }

  @Test func `names dev null for a file that comes`() {
    let diff = LineDiff(path: "F", from: nil, to: "a\n")
    #expect(diff.text == "--- /dev/null\n+++ b/F\n@@ -0,0 +1 @@\n+a\n")
  }

  @Test func `names dev null for a file that goes`() {
    let diff = LineDiff(path: "F", from: "a\n", to: nil)
    #expect(diff.text == "--- a/F\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func `shows an empty file that comes by its header alone`() {
    #expect(LineDiff(path: "F", from: nil, to: "").text == "--- /dev/null\n+++ b/F\n")
  }

  @Test func `takes the files of two trees in alphabetical order`() {
    let old = FileTree(["b": "1\n", "c": "same\n"])
    let new = FileTree(["b": "2\n", "a": "1\n", "c": "same\n"])
    #expect(LineDiff(from: old, to: new).patch.paths() == ["a", "b"])
  }

  @Test func `ends a path that has a blank with a tab`() {
    let diff = LineDiff(path: "a b", from: nil, to: "")
    #expect(diff.text == "--- /dev/null\n+++ b/a b\t\n")
  }

  @Test func `puts a path with a line break into quotes`() {
    let diff = LineDiff(path: "a\n\"b\"", from: nil, to: "")
    #expect(diff.text == "--- /dev/null\n+++ \"b/a\\012\\\"b\\\"\"\n")
  }

  @Test func `counts added and removed lines by folder`() {
    let old = FileTree(["Sources/A": "1\n2\n", "Tests/B": "1\n", "README": ""])
    let new = FileTree(["Sources/A": "1\n", "Tests/B": "2\n", "README": "x\n"])
    let diff = LineDiff(from: old, to: new)
    let counts = [
      diff.linesChanged(under: "Sources/"), diff.linesChanged(under: "Tests/"),
      diff.linesChanged(),
    ]
    #expect(counts == [1, 2, 4])
  }
}
