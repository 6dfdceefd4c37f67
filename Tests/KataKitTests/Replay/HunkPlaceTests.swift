import KataKit
import Testing

/// A log states where each change is; a header that says another place is a mistake of its writer.
struct HunkPlaceTests {
  private func error(_ header: String) -> RedGreenError? {
    #expect(throws: RedGreenError.self) {
      try RedGreenDocument(parsing: Roman.replacing("@@ -1,2 +1,3 @@", with: header)).trees()
    }
  }

  @Test func `a header with another old line is refused, with the right one`() {
    #expect(
      error("@@ -7,2 +7,3 @@")?.description
        == "step 1: the diff is wrong: \(Roman.testPath), hunk 1: "
        + "the header says @@ -7,2 +7,3 @@, and the lines stand at @@ -1,2 +1,3 @@")
  }

  @Test func `a header with another new line is refused, with the right one`() {
    #expect(
      error("@@ -1,2 +4,3 @@")?.description
        == "step 1: the diff is wrong: \(Roman.testPath), hunk 1: "
        + "the header says @@ -1,2 +4,3 @@, and the lines stand at @@ -1,2 +1,3 @@")
  }
}
