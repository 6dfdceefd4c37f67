import KataKit
import Testing

@Suite struct FingerprintTests {
  @Test func `is the same for the same parts`() {
    #expect(hex("Sources", "ä") == hex("Sources", "ä"))
  }

  @Test(arguments: [["a", "bc"], ["abc"], ["ab", "c", ""], ["c", "ab"], []])
  func `tells other parts apart`(_ parts: [String]) {
    #expect(hex(parts) != hex("ab", "c"))
  }

  @Test func `is sixteen hexadecimal digits`() {
    #expect(hex("a").wholeMatch(of: /[0-9a-f]{16}/) != nil)
  }

  @Test func `takes a text and its bytes for the same`() {
    var digest = Digest()
    digest.add(Array("ä".utf8))

    #expect(digest.hex == hex("ä"))
  }

  private func hex(_ parts: String...) -> String { hex(parts) }

  private func hex(_ parts: [String]) -> String {
    var digest = Digest()
    for part in parts { digest.add(part) }
    return digest.hex
  }
}
