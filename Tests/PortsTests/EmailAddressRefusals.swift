import Ports
import Testing

/// A text that is no address, by the name of its fault, with the error that it must give.
struct Refusal: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let error: EmailAddressError

  init(_ name: String, _ text: String, _ error: (String) -> EmailAddressError) {
    testDescription = name
    self.text = text
    self.error = error(text)
  }

  static func longDomain(bytes: Int) -> String {
    let labels = String(repeating: String(repeating: "d", count: 49) + ".", count: bytes / 50)
    return labels + String(repeating: "e", count: bytes - labels.utf8.count)
  }

  static let all = [
    Refusal("nothing", "") { _ in .empty },
    Refusal("255 bytes", "a@" + longDomain(bytes: 253)) { _ in .tooLong(bytes: 255) },
    Refusal("a line feed", "ada@example.com\nBcc: eve@example.com") { .lineBreak(in: $0) },
    Refusal("a carriage return", "ada\r@example.com") { .lineBreak(in: $0) },
    Refusal("CR LF", "ada@example.com\r\n") { .lineBreak(in: $0) },
    Refusal("a blank", "ada lovelace@example.com") { .forbiddenCharacter(" ", in: $0) },
    Refusal("NUL", "ada\0@example.com") { .forbiddenCharacter("\0", in: $0) },
    Refusal("DEL", "ada\u{7f}@example.com") { .forbiddenCharacter("\u{7f}", in: $0) },
    Refusal("a letter beyond ASCII", "adá@example.com") { .forbiddenCharacter("á", in: $0) },
    Refusal("angle brackets", "<ada@example.com>") { .forbiddenCharacter("<", in: $0) },
    Refusal("a second recipient", "ada@example.com,eve") { .forbiddenCharacter(",", in: $0) },
    Refusal("quotes", "\"ada\"@example.com") { .forbiddenCharacter("\"", in: $0) },
    Refusal("no at sign", "ada.example.com") { .missingAt($0) },
    Refusal("two at signs", "ada@home@example.com") { .severalAts($0) },
    Refusal("no local part", "@example.com") { .emptyLocalPart($0) },
    Refusal("a local part of 65 bytes", String(repeating: "a", count: 65) + "@example.com") {
      _ in .localPartTooLong(bytes: 65)
    },
    Refusal("a dot at the start", ".ada@example.com") { .misplacedDot($0) },
    Refusal("a dot at the end of the local part", "ada.@example.com") { .misplacedDot($0) },
    Refusal("two dots in a row", "ada..l@example.com") { .misplacedDot($0) },
    Refusal("no domain", "ada@") { .emptyDomain($0) },
    Refusal("an empty label", "ada@example..com") { _ in .invalidDomain("example..com") },
    Refusal("a final dot", "ada@example.com.") { _ in .invalidDomain("example.com.") },
    Refusal("a label that starts with a hyphen", "ada@-x.com") { _ in .invalidDomain("-x.com") },
    Refusal("a label that ends with a hyphen", "ada@x-.com") { _ in .invalidDomain("x-.com") },
    Refusal("a label with an underscore", "ada@a_b.com") { _ in .invalidDomain("a_b.com") },
    Refusal("a label of 64 bytes", "ada@" + String(repeating: "d", count: 64)) {
      .invalidDomain(String($0.dropFirst(4)))
    },
  ]
}
