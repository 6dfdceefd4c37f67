import KataKit
import Testing

@Suite struct ThrownTextTests {
  @Test(arguments: [
    "an error was expected but none was thrown",
    "an error was expected but none was thrown and \"1\" was returned",
  ])
  func `says that nothing was thrown`(_ text: String) {
    let parts = ExpectationText(text)

    #expect(parts.expected == "an error")
    #expect(parts.found == "no error")
  }

  @Test func `names the type that was expected and the error that came`() {
    let parts = ExpectationText(
      "expected error of type Late, but \".early(1)\" of type Delivery was thrown instead")

    #expect(parts.expected == "an error of type Late")
    #expect(parts.found == "Delivery.early(1)")
  }

  @Test func `names the case that was expected and the case that came`() {
    let parts = ExpectationText(
      "expected error \".late\" of type Delivery, but \".early(1)\" of type Delivery was thrown instead"
    )

    #expect(parts.expected == "Delivery.late")
    #expect(parts.found == "Delivery.early(1)")
  }

  @Test func `keeps the words of an error that describes itself`() {
    let parts = ExpectationText(
      "expected error \".late\" of type Delivery, but \"oh \"no\"\" of type Refusal was thrown instead"
    )

    #expect(parts.found == "Refusal: oh \"no\"")
  }

  @Test func `names the error where none was expected`() {
    let parts = ExpectationText(
      "an error was thrown when none was expected: \".early(1)\" of type Delivery")

    #expect(parts.expected == "no error")
    #expect(parts.found == "Delivery.early(1)")
  }

  @Test func `names the error that a closure refused`() {
    let parts = ExpectationText("unexpected error \".early(1)\" of type Delivery was thrown")

    #expect(parts.expected == "another error")
    #expect(parts.found == "Delivery.early(1)")
  }

  @Test func `keeps the sentence as the source`() {
    let text = "an error was expected but none was thrown"

    #expect(ExpectationText(text).source == text)
  }
}
