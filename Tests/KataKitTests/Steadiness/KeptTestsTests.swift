import KataKit
import Testing

@Suite struct KeptTestsTests {
  private func suite(_ sentences: String..., file: String = "Tests/ShopTests/A.swift") -> FileTree {
    let tests = sentences.map { "@Test func `\($0)`() { #expect(true) }\n" }
    return FileTree([file: "import Testing\n" + tests.joined()])
  }

  @Test func `names a test that was taken out`() {
    let kept = KeptTests(given: suite("sells", "pays"), mine: suite("pays", "counts"))
    #expect(kept.missing == ["sells"])
  }

  @Test func `lets a test move to another file`() {
    let kept = KeptTests(
      given: suite("sells"), mine: suite("sells", file: "Tests/ShopTests/B.swift"))
    #expect(kept.missing == [])
  }

  @Test func `counts a test that was commented out as missing`() {
    let mine = FileTree(["Tests/A.swift": "// @Test func `sells`() {}\n"])
    let kept = KeptTests(given: suite("sells"), mine: mine)
    #expect(kept.verdict(givenIn: "Katas/Shop/Tests").failed == ["sells"])
  }
}
