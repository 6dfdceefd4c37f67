import KataKit
import Testing

struct DigestTests {
  @Test func `is the offset basis of FNV-1a for no files`() {
    #expect(FileTree().digest == "cbf29ce484222325")
  }

  @Test func `stays the same from release to release`() {
    #expect(FileTree(["a": "1\n", "b": ""]).digest == "c5842bb8d6bd2229")
  }

  @Test func `tells a path from the content`() {
    #expect(FileTree(["ab": "c"]).digest != FileTree(["a": "bc"]).digest)
  }

  @Test func `tells a composed letter from a decomposed one`() {
    #expect(FileTree(["a": "é"]).digest != FileTree(["a": "e\u{301}"]).digest)
  }
}
