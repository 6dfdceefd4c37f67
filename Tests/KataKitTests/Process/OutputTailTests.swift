import KataKit
import Testing

@Suite struct OutputTailTests {
  @Test func `keeps short output whole`() {
    #expect(tail(of: "grün\n", in: 5000).text == "grün\n")
  }

  @Test func `keeps output that arrives byte by byte`() {
    #expect(tail(of: "ä → b", in: 1).text == "ä → b")
  }

  @Test func `keeps all of an output that just fits`() {
    let text = String(repeating: "a", count: OutputTail.capacity * 2)

    #expect(shape(of: tail(of: text, in: 1000)) == "131072 × a")
  }

  @Test(arguments: [1, 7, 4096, 1_000_000])
  func `keeps both ends and counts the gap, however the bytes arrive`(_ size: Int) {
    let capacity = OutputTail.capacity
    let first = String(repeating: "a", count: capacity)
    let last = String(repeating: "b", count: capacity)

    let tail = tail(of: first + "0123456789" + last, in: size)

    #expect(shape(of: tail) == "65536 × a\n… 10 bytes left out …\n65536 × b")
  }

  @Test func `keeps the very last bytes of an endless stream`() {
    var tail = OutputTail()
    for number in 0..<200_000 { tail.append(ArraySlice("line \(number)\n".utf8)) }

    #expect(tail.text.prefix(7) == "line 0\n")
    #expect(tail.text.suffix(24) == "line 199998\nline 199999\n")
  }

  @Test func `is empty before anything arrives`() {
    #expect(OutputTail().text.isEmpty)
  }

  /// The text with long runs of one letter written short, so that a failure can be read.
  private func shape(of tail: OutputTail) -> String {
    tail.text.replacing(/a{20,}|b{20,}/) { "\($0.output.count) × \($0.output.prefix(1))" }
  }

  /// Takes the bytes of a text in slices of one size.
  private func tail(of text: String, in size: Int) -> OutputTail {
    var tail = OutputTail()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      tail.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return tail
  }
}
