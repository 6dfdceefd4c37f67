import KataKit
import Testing
import kata

@Suite struct PaintTests {
  @Test func `prints words alone where no colour is wanted`() {
    let paint = Paint(isOn: false)

    #expect(paint.badge(.red) == "RED")
    #expect(paint.bold("RomanNumerals") == "RomanNumerals")
  }

  @Test func `ends every colour that it begins`() {
    let paint = Paint(isOn: true)

    #expect(paint.badge(.green) == "\u{1B}[1;32mGREEN\u{1B}[0m")
    #expect(paint.dim("again") == "\u{1B}[2magain\u{1B}[0m")
  }

  @Test(arguments: zip(Colour.allCases, ["RED", "AMBER", "GREEN", "HOLLOW"]))
  func `names each colour in capitals`(_ colour: Colour, _ word: String) {
    #expect(Paint(isOn: false).badge(colour) == word)
  }
}
