import KataKit
import Testing

@Suite struct NearestNamesTests {
  private let names = ["FirstRed", "RomanNumerals", "StringCalculator", "LeapYear"]

  @Test(arguments: [
    ("FristRed", "FirstRed"), ("romannumeral", "RomanNumerals"), ("LeapYaer", "LeapYear"),
    ("FirstRedd", "FirstRed"), ("Roman", "RomanNumerals"), ("StrngCalculatr", "StringCalculator"),
  ])
  func `finds the name that was meant`(_ typed: String, _ meant: String) {
    #expect(NearestNames.of(typed, among: names).first == meant)
  }

  @Test func `finds nothing where nothing is near`() {
    #expect(NearestNames.of("xyz", among: names).isEmpty)
  }

  @Test func `puts the nearest first and equals in alphabetical order`() {
    #expect(NearestNames.of("cat", among: ["carts", "cut", "bat"]) == ["bat", "cut", "carts"])
  }

  @Test func `finds three at the most`() {
    #expect(NearestNames.of("cat", among: ["cab", "cad", "cam", "can", "cap"]).count == 3)
  }

  @Test func `counts two letters in the wrong order as one mistake`() {
    #expect(NearestNames.of("lsit", among: ["list", "lit", "silt"]).first == "list")
  }
}
