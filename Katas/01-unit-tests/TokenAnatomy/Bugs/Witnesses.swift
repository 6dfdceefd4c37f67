import Testing
import TokenAnatomy

/// The token `{"alg":"none"}`, `{"sub":"ada"}` and no signature, with one thing changed in each.
@Suite struct Witnesses {
  private typealias Problem = TokenAnatomy.Problem

  private let head = "eyJhbGciOiJub25lIn0"
  private let claims = "eyJzdWIiOiJhZGEifQ"

  @Test func `reads-the-header-twice`() throws {
    #expect(try TokenAnatomy(reading: "\(head).\(claims).").payload == #"{"sub":"ada"}"#)
  }

  @Test func `reads-an-encrypted-token`() {
    #expect(throws: Problem.notThreeParts(found: 5)) {
      try TokenAnatomy(reading: "\(head).\(claims)...")
    }
  }

  @Test func `misses-the-empty-signature`() throws {
    #expect(try TokenAnatomy(reading: "\(head).\(claims).").header == #"{"alg":"none"}"#)
  }

  @Test func `knows-the-alphabet-of-mail`() throws {
    #expect(try TokenAnatomy(reading: "\(head).\(claims).___-").signature == [255, 255, 254])
  }

  @Test func `knows-both-alphabets`() {
    #expect(throws: Problem.strayCharacter("/", in: .payload)) {
      try TokenAnatomy(reading: "\(head).//.")
    }
  }

  @Test func `welcomes-padding`() {
    #expect(throws: Problem.strayCharacter("=", in: .header)) {
      try TokenAnatomy(reading: "\(head)=.\(claims).")
    }
  }

  @Test func `skips-what-it-does-not-know`() {
    #expect(throws: Problem.strayCharacter(" ", in: .header)) {
      try TokenAnatomy(reading: " \(head).\(claims).")
    }
  }

  @Test func `drops-six-bits`() {
    #expect(throws: Problem.incomplete(.header)) {
      try TokenAnatomy(reading: "\(head)AA.\(claims).")
    }
  }

  @Test func `has-two-spellings`() {
    #expect(throws: Problem.leftoverBits(.payload)) {
      try TokenAnatomy(reading: "\(head).eyJzdWIiOiJhZGEifR.")
    }
  }

  @Test func `mends-broken-text`() {
    #expect(throws: Problem.notText(.payload)) { try TokenAnatomy(reading: "\(head).wyg.") }
  }

  @Test func `reads-bytes-as-letters`() throws {
    #expect(try TokenAnatomy(reading: "\(head).IuKCrCI.").payload == "\"€\"")
  }

  @Test func `tidies-the-text`() throws {
    #expect(try TokenAnatomy(reading: "ewp9.\(claims).").header == "{\n}")
  }

  @Test func `reads-the-signature-as-text`() throws {
    #expect(try TokenAnatomy(reading: "\(head).\(claims)._v8").signature == [254, 255])
  }
}
