import KataKit

/// The red-green log that the replay tests read, break and change.
enum Roman {
  static let testPath = "Tests/RomanTests/RomanTests.swift"
  static let sourcePath = "Sources/Roman/Roman.swift"

  static let markdown = """
    # Roman numerals: red, green, refactor

    A log of three steps.

    ## 0 · Start

    `Sources/Roman/Roman.swift`
    ```swift
    public func roman(_ number: Int) -> String {
      ""
    }
    ```
    `Tests/RomanTests/RomanTests.swift`
    ```swift
    struct RomanTests {
    }
    ```

    ## 1 · Red · one is written I

    The simplest numeral there is.

    ```diff
    --- a/Tests/RomanTests/RomanTests.swift
    +++ b/Tests/RomanTests/RomanTests.swift
    @@ -1,2 +1,3 @@
     struct RomanTests {
    +  @Test func `one is written I`() { #expect(roman(1) == "I") }
     }
    ```

    > ✘ one is written I · expected "I", found ""

    ## 2 · Green · one is written I

    The least that can work.

    ```diff
    --- a/Sources/Roman/Roman.swift
    +++ b/Sources/Roman/Roman.swift
    @@ -1,3 +1,3 @@
     public func roman(_ number: Int) -> String {
    -  ""
    +  "I"
     }
    ```

    > ✔ 1 test

    ## 3 · Refactor · a name for the letter

    ```diff
    --- a/Sources/Roman/Roman.swift
    +++ b/Sources/Roman/Roman.swift
    @@ -1,3 +1,4 @@
     public func roman(_ number: Int) -> String {
    -  "I"
    +  let one = "I"
    +  return one
     }
    ```

    > ✔ 1 test

    """

  static var document: RedGreenDocument {
    get throws { try RedGreenDocument(parsing: markdown) }
  }

  /// The document with one text replaced by another.
  static func replacing(_ text: String, with other: String) -> String {
    markdown.replacing(text, with: other, maxReplacements: 1)
  }
}
