import JSON
import Testing

@Suite struct `The order of JSON numbers` {
  /// From the smallest to the greatest: whole ones, short and long ones, near and far apart.
  private static let ascending = [
    "-1e400", "-9223372036854775809", "-9223372036854775808", "-123456789012345678.25", "-2.5",
    "-2.49999999999999999999", "-1", "-0.1", "-1e-30", "-1e-400", "0", "1e-40000", "1e-400",
    "1e-30", "0.1", "0.10000000000000001", "0.25", "1", "1.000000000000000001", "1.5", "2",
    "472.67", "472.671", "99999999999999999.5", "123456789012345678", "123456789012345678.25",
    "9223372036854775807", "9223372036854775807.5", "9223372036854775808", "1e30", "1e31", "1e400",
  ]

  @Test func `is that of their worth for each pair`() throws {
    let numbers = try Self.ascending.map { try #require(JSONNumber($0)) }
    for (first, left) in numbers.enumerated() {
      for (second, right) in numbers.enumerated() {
        #expect((left < right) == (first < second), "\(left) and \(right)")
        #expect((left == right) == (first == second), "\(left) and \(right)")
      }
    }
  }

  @Test(arguments: ascending)
  func `is kept by their text`(_ text: String) throws {
    let number = try #require(JSONNumber(text))
    #expect(JSONNumber(number.description) == number)
  }
}
