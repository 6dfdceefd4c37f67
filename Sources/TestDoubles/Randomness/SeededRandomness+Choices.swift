extension SeededRandomness {
  /// Draws a number of a range; every number is as likely as every other.
  ///
  /// - Parameter range: The numbers to choose from.
  /// - Returns: The number.
  public func number(in range: ClosedRange<Int>) -> Int {
    var generator = Generator(source: self)
    return Int.random(in: range, using: &generator)
  }

  /// Draws an element of a collection; nil when it is empty.
  public func element<Elements: Collection>(of elements: Elements) -> Elements.Element? {
    var generator = Generator(source: self)
    return elements.randomElement(using: &generator)
  }

  /// The elements in an order that follows from the seed and from what was drawn before.
  public func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var generator = Generator(source: self)
    return elements.shuffled(using: &generator)
  }

  private struct Generator: RandomNumberGenerator {
    let source: SeededRandomness
    mutating func next() -> UInt64 { source.next() }
  }
}
