import KataKit
import TestDoubles
import Testing

struct PatchApplyTests {
  private func patched(_ text: String, _ diff: String) throws -> String? {
    try Patch(parsing: "--- a/F\n+++ b/F\n" + diff).applied(to: FileTree(["F": text]))["F"]
  }

  @Test func `changes the stated lines`() throws {
    #expect(try patched("a\nb\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n") == "a\nB\nc\n")
  }

  @Test func `finds a hunk whose line number is off`() throws {
    let result = try patched("1\n2\n3\na\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n+B\n")
    #expect(result == "1\n2\n3\na\nB\n")
  }

  @Test func `takes the nearest of two places`() throws {
    let result = try patched("a\nx\nx\nx\na\n", "@@ -2 +2 @@\n-a\n+A\n")
    #expect(result == "A\nx\nx\nx\na\n")
  }

  @Test func `prefers the stated place to a nearer repetition`() throws {
    #expect(try patched("a\na\na\n", "@@ -2 +2 @@\n-a\n+A\n") == "a\nA\na\n")
  }

  @Test func `moves later hunks by as much as an earlier one was off`() throws {
    let text = "new\na\nx\nb\nb\nb\n"
    let result = try patched(text, "@@ -1 +1 @@\n-a\n+A\n@@ -4 +4 @@\n-b\n+B\n")
    #expect(result == "new\nA\nx\nb\nB\nb\n")
  }

  @Test func `refuses two places that are equally near`() {
    let error = #expect(throws: PatchError.self) {
      try patched("a\nx\na\n", "@@ -2 +2 @@\n-a\n+A\n")
    }
    #expect(error == .ambiguous(path: "F", hunk: 1, lines: [1, 3]))
  }

  @Test func `names the first line that differs`() {
    let error = #expect(throws: PatchError.self) {
      try patched("a\nb\nc\n", "@@ -1,3 +1,3 @@\n a\n-x\n+B\n c\n")
    }
    #expect(error == .mismatch(path: "F", hunk: 1, line: 2, expected: "x", found: "b"))
  }

  @Test func `says that the file ends too early`() {
    let error = #expect(throws: PatchError.self) {
      try patched("a\n", "@@ -1,2 +1 @@\n a\n-b\n")
    }
    #expect(error == .mismatch(path: "F", hunk: 1, line: 2, expected: "b", found: nil))
  }

  @Test func `counts the hunk that does not fit`() {
    let error = #expect(throws: PatchError.self) {
      try patched("a\nb\n", "@@ -1 +1 @@\n-a\n+A\n@@ -2 +2 @@\n-x\n+y\n")
    }
    #expect(error == .mismatch(path: "F", hunk: 2, line: 2, expected: "x", found: "b"))
  }

  @Test func `says that only the line feed differs`() {
    let error = #expect(throws: PatchError.self) { try patched("a", "@@ -1 +1 @@\n-a\n+b\n") }
    let found = "a (no newline at end of file)"
    #expect(error == .mismatch(path: "F", hunk: 1, line: 1, expected: "a⏎", found: found))
  }

  @Test func `never glues a line to a last one without line feed`() {
    let error = #expect(throws: PatchError.self) { try patched("a", "@@ -1,0 +2 @@\n+b\n") }
    let found = "a (no newline at end of file)"
    #expect(error == .mismatch(path: "F", hunk: 1, line: 1, expected: "a⏎", found: found))
  }

  @Test func `places a hunk without old lines by its number alone`() throws {
    #expect(try patched("a\nb\n", "@@ -1,0 +2 @@\n+x\n") == "a\nx\nb\n")
  }

  @Test func `refuses a hunk without old lines below the end`() {
    let error = #expect(throws: PatchError.self) { try patched("a\n", "@@ -7,0 +8 @@\n+x\n") }
    #expect(error == .mismatch(path: "F", hunk: 1, line: 8, expected: "", found: nil))
  }

  @Test func `refuses to edit a file that is not there`() {
    let error = #expect(throws: PatchError.self) {
      try Patch(parsing: "--- a/G\n+++ b/G\n@@ -1 +1 @@\n-a\n+b\n").applied(to: FileTree())
    }
    #expect(error == .fileMissing(path: "G"))
  }

  @Test func `refuses to add a file that is there`() {
    let error = #expect(throws: PatchError.self) {
      try Patch(parsing: "--- /dev/null\n+++ b/F\n").applied(to: FileTree(["F": ""]))
    }
    #expect(error == .fileExists(path: "F"))
  }

  @Test func `refuses to remove a file and leave some of its lines`() {
    let error = #expect(throws: PatchError.self) {
      try Patch(parsing: "--- a/F\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
        .applied(to: FileTree(["F": "a\nb\n"]))
    }
    #expect(error == .leftover(path: "F", line: 1, text: "b"))
  }

  @Test func `removes a file`() throws {
    let patch = try Patch(parsing: "--- a/F\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
    #expect(try patch.applied(to: FileTree(["F": "a\n"])).paths == [])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `leads from a random tree to its mutation`(seed: UInt64) throws {
    let numbers = SeededRandomness(seed: seed)
    let old = FileTree.random(numbers)
    let new = old.mutated(numbers)
    let context = numbers.number(in: 0...3)
    let text = LineDiff(from: old, to: new, context: context).text
    let result = try Patch(parsing: text).applied(to: old)
    #expect(result.bytes == new.bytes, "seed \(seed), context \(context), diff:\n\(text)")
  }
}
