import Mutation
import Testing

@Suite struct `Lines that changed` {
  private let diff = """
    diff --git a/Sources/Till.swift b/Sources/Till.swift
    --- a/Sources/Till.swift
    +++ b/Sources/Till.swift
    @@ -3 +3,2 @@ struct Till {
    +  let a = 1
    +  let b = 2
    @@ -9,2 +11,0 @@ struct Till {
    -  let c = 3
    @@ -20 +20 @@
    +  let d = 4
    """

  @Test(arguments: [3...3, 4...4, 1...3, 20...20])
  func `contain the added ones`(lines: ClosedRange<Int>) {
    #expect(ChangedLines(diff: diff).contain(lines, of: "Sources/Till.swift"))
  }

  @Test(arguments: [1...2, 5...19, 11...11, 21...30])
  func `do not contain the others`(lines: ClosedRange<Int>) {
    #expect(!ChangedLines(diff: diff).contain(lines, of: "Sources/Till.swift"))
  }

  @Test func `contain no line of another file`() {
    #expect(!ChangedLines(diff: diff).contain(3...3, of: "Sources/Door.swift"))
  }

  @Test func `contain every line of a new file`() {
    let changed = ChangedLines(diff: "", untracked: ["Sources/Door.swift"])
    #expect(changed.contain(99...99, of: "Sources/Door.swift"))
  }
}
