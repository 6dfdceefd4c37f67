import Testing
import kata

@Suite struct LayoutTests {
  @Test func `puts the second text at the right edge`() {
    #expect(Layout.edges("left", leftWidth: 4, "right", width: 20) == "left           right")
  }

  @Test func `keeps two blanks between the texts, or takes a second line`() {
    #expect(Layout.edges("left", leftWidth: 4, "right", width: 11) == "left  right")
    #expect(Layout.edges("left", leftWidth: 4, "right", width: 10) == "left\n    right")
  }

  @Test func `puts no blanks behind a text that stands alone`() {
    #expect(Layout.edges("left", leftWidth: 4, "", width: 20) == "left")
  }

  @Test func `counts the columns that are seen, not the colours`() {
    let left = "\u{1B}[31mleft\u{1B}[0m"

    #expect(Layout.edges(left, leftWidth: 4, "right", width: 12) == left + "   right")
  }

  @Test func `folds at blanks and fills each line`() {
    #expect(Layout.fold("aa bb cc dd", width: 5) == "aa bb\ncc dd")
  }

  @Test func `counts the indent of each line`() {
    #expect(Layout.fold("aa bb cc dd", width: 5, indent: "  ") == "  aa\n  bb\n  cc\n  dd")
  }

  @Test func `keeps a word that is too long whole`() {
    #expect(Layout.fold("a Donaudampfschiff b", width: 6) == "a\nDonaudampfschiff\nb")
  }

  @Test func `keeps line breaks and empty lines, without blanks in them`() {
    #expect(Layout.fold("one\n\ntwo", width: 80, indent: "  ") == "  one\n\n  two")
  }

  @Test func `counts letters and not bytes`() {
    #expect(Layout.fold("äöü äöü", width: 7) == "äöü äöü")
  }

  @Test(arguments: [("ä", "ä   "), ("four", "four"), ("longer", "longer"), ("", "    ")])
  func `pads short texts and cuts none`(_ text: String, _ padded: String) {
    #expect(Layout.pad(text, to: 4) == padded)
  }
}
