import KataKit
import Testing

struct PatchParserTests {
  struct Wrong: CustomTestStringConvertible {
    let testDescription: String
    let diff: String
    let line: Int
    let reason: String

    init(_ name: String, _ diff: String, line: Int, _ reason: String) {
      (testDescription, self.diff, self.line, self.reason) = (name, diff, line, reason)
    }
  }

  private static let header = "--- a/F\n+++ b/F\n"
  private static let fewer = "the hunk has fewer lines than it says"
  private static let more = "the hunk has more lines than it says"
  private static let rename = "renames, copies and binary files are not supported"
  static let wrong = [
    Wrong("prose", "hello\n", line: 1, "expected a file header or a hunk"),
    Wrong("a hunk without file", "@@ -1 +1 @@\n", line: 1, "expected a file header or a hunk"),
    Wrong("half a header", "--- a/F\n", line: 2, "expected a +++ line after the --- line"),
    Wrong(
      "a range of letters", header + "@@ -x +1 @@\n", line: 3,
      "expected @@ -LINE,COUNT +LINE,COUNT @@"),
    Wrong(
      "a range from line 0", header + "@@ -0,1 +1 @@\n", line: 3,
      "expected @@ -LINE,COUNT +LINE,COUNT @@"),
    Wrong("too few lines", header + "@@ -1,2 +1,2 @@\n a\n", line: 3, fewer),
    Wrong("too many context lines", header + "@@ -1 +1 @@\n a\n b\n", line: 5, more),
    Wrong("too many removed lines", header + "@@ -1 +1,2 @@\n-a\n-b\n+c\n+d\n", line: 7, more),
    Wrong("a rename", "--- a/F\n+++ b/G\n", line: 2, rename),
    Wrong("git's rename", "diff --git a/F b/G\nrename from F\n", line: 2, rename),
    Wrong("a binary file", "diff --git a/F b/F\nGIT binary patch\n", line: 2, rename),
    Wrong("twice dev null", "--- /dev/null\n+++ /dev/null\n", line: 2, "both files are /dev/null"),
    Wrong("a path up", "--- a/../F\n+++ b/../F\n", line: 1, "the path must stay inside the tree"),
    Wrong("an absolute path", "--- /F\n+++ /F\n", line: 1, "the path must stay inside the tree"),
    Wrong("an open quote", "--- \"a/F\n", line: 1, "the quotes of the path are broken"),
  ]

  @Test(arguments: wrong) func `points at the line that breaks the format`(_ example: Wrong) {
    let error = #expect(throws: PatchError.self) { try Patch(parsing: example.diff) }
    let lines = example.diff.split(separator: "\n").map(String.init) + ["the end"]
    let text = lines[example.line - 1]
    #expect(error == .malformed(line: example.line, text: text, reason: example.reason))
  }

  @Test func `reads what git prints`() throws {
    let diff = """
      diff --git a/Sources/A.swift b/Sources/A.swift
      index 83db48f..bf269f4 100644
      --- a/Sources/A.swift
      +++ b/Sources/A.swift
      @@ -1,2 +1,2 @@ func a() {
       a
      -b
      +c
      diff --git a/Empty File b/Empty File
      new file mode 100644
      index 0000000..e69de29
      diff --git a/Gone b/Gone
      deleted file mode 100644
      index e69de29..0000000

      """
    let before = FileTree(["Sources/A.swift": "a\nb\n", "Gone": ""])
    let after = try Patch(parsing: diff).applied(to: before)
    #expect(after == FileTree(["Sources/A.swift": "a\nc\n", "Empty File": ""]))
  }

  @Test func `reads a path in quotes with octal letters`() throws {
    let patch = try Patch(parsing: "--- /dev/null\n+++ \"b/\\303\\251\\t\"\n")
    #expect(patch.paths() == ["é\t"])
  }

  @Test func `leaves out the date after a path`() throws {
    let patch = try Patch(parsing: "--- a/F\t2025-01-01\n+++ b/F\t2025-01-02\n")
    #expect(patch.paths() == ["F"])
  }

  @Test func `takes an empty line for a context line whose blank got lost`() throws {
    let patch = try Patch(parsing: Self.header + "@@ -1,2 +1,2 @@\n\n-a\n+b\n")
    #expect(try patch.applied(to: FileTree(["F": "\na\n"])) == FileTree(["F": "\nb\n"]))
  }

  @Test func `reads a removed line that looks like a header`() throws {
    let patch = try Patch(parsing: Self.header + "@@ -1,2 +1 @@\n--- a/G\n b\n")
    #expect(try patch.applied(to: FileTree(["F": "-- a/G\nb\n"])) == FileTree(["F": "b\n"]))
  }

  @Test func `prints what it read`() throws {
    let text = Self.header + "@@ -1,2 +1 @@\n a\n-b\n\\ No newline at end of file\n"
    #expect(try Patch(parsing: text).text == text)
  }
}
