internal import Foundation

/// The options of a network target, as `--name value`.
struct Arguments {
  private var values: [String: String] = [:]

  init(_ words: some Sequence<String>) throws(UsageError) {
    var words = words.makeIterator()
    while let word = words.next() {
      guard word.hasPrefix("--"), let value = words.next() else { throw UsageError(text: word) }
      values[String(word.dropFirst(2))] = value
    }
  }

  subscript(name: String) -> String? { values[name] }

  func number<Number: FixedWidthInteger>(_ name: String) throws(UsageError) -> Number? {
    guard let text = values[name] else { return nil }
    guard let number = Number(text) else { throw UsageError(text: text) }
    return number
  }
}

/// A word of the command line that is none.
struct UsageError: Error {
  let text: String
}
