import KataKit
import Testing

@Suite struct `A bug's witness` {
  private let files = FileTree([
    "Tests/Witnesses.swift": """
    @Suite struct Witnesses {
      @Test func `a-bug`() {
        if x {
          #expect(y)
        }
      }

      @Test(arguments: [1, 2])
      func `b-bug`(n: Int) { #expect(n > 0) }
    }

    """
  ])

  @Test func `is its test, moved to the left`() {
    #expect(
      Witness(of: "a-bug", in: files)?.source
        == "@Test func `a-bug`() {\n  if x {\n    #expect(y)\n  }\n}")
  }

  @Test func `begins with the attributes of its test`() {
    #expect(
      Witness(of: "b-bug", in: files)?.source
        == "@Test(arguments: [1, 2])\nfunc `b-bug`(n: Int) { #expect(n > 0) }")
  }

  @Test func `is nil where no test has the bug's name`() {
    #expect(Witness(of: "c-bug", in: files) == nil)
  }
}
