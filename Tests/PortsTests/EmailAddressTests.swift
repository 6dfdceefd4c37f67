import Ports
import Testing

@Suite struct `An email address` {
  @Test func `keeps the case of its local part`() throws {
    #expect(try EmailAddress(validating: "Ada@example.com").local == "Ada")
  }

  @Test func `keeps its domain in lower case`() throws {
    #expect(try EmailAddress(validating: "ada@Example.COM").domain == "example.com")
  }

  @Test func `equals the same mailbox on a domain in another case`() throws {
    #expect(
      try EmailAddress(validating: "ada@Example.com") == EmailAddress(validating: "ada@example.com")
    )
  }

  @Test func `prints as it stands in a mail`() throws {
    #expect(try "\(EmailAddress(validating: "ada@example.com"))" == "ada@example.com")
  }

  @Test(arguments: [
    "a@b", "ada.lovelace@example.com", "ada+shop@mail.example.co.uk", "!#$%&'*/=?^_`{|}~-@x-1.org",
  ])
  func `accepts what RFC 5321 allows`(_ text: String) throws {
    #expect(try EmailAddress(validating: text).description == text)
  }

  @Test(arguments: Refusal.all)
  func `refuses what is no mailbox`(_ refusal: Refusal) {
    let error = #expect(throws: EmailAddressError.self) {
      try EmailAddress(validating: refusal.text)
    }
    #expect(error == refusal.error)
  }

  @Test func `of 254 bytes is accepted`() throws {
    let address = try EmailAddress(validating: "a@" + Refusal.longDomain(bytes: 252))
    #expect(address.description.utf8.count == 254)
  }

  @Test func `with a local part of 64 bytes is accepted`() throws {
    let local = String(repeating: "a", count: 64)
    #expect(try EmailAddress(validating: "\(local)@example.com").local == local)
  }

  @Test func `says what it refused`() {
    let error = EmailAddressError.missingAt("ada.example.com")
    #expect(error.description == "\"ada.example.com\" has no @. Write local@domain.")
  }

  @Test func `in a literal that is none stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let address: EmailAddress = "nobody"
      _ = address
    }
  }
}
