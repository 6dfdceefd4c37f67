/// An input that broke a promise, crashed the parser or took too long, and how to repeat it.
package struct FuzzFinding: Error, Equatable {
  /// The target's name.
  package let target: String
  /// The seed of the run.
  package let seed: UInt64
  /// The input's number.
  package let number: Int
  /// What was wrong.
  package let sentence: String
  /// The bytes that were fed.
  package let input: [UInt8]
}

extension FuzzFinding: CustomStringConvertible {
  /// The command that repeats it, what was wrong, and the input as text and as bytes.
  package var description: String {
    let hex = input.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return """
      fuzz \(target) --seed \(seed) --from \(number) --count 1
      \(sentence)
      text: \(String(decoding: input, as: UTF8.self).debugDescription)
      hex:  \(hex)
      """
  }
}
