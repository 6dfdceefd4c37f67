import PracticeProofs
import Testing

struct ChoiceTests {
  /// What a suite says of a fare: the names of its tests that fail.
  private func verdict(of fare: (Int) -> Int, on wishes: [(age: Int, price: Int)]) -> [Int] {
    wishes.filter { fare($0.age) != $0.price }.map(\.age)
  }

  @Test func `a suite reaches every line and checks nothing`() {
    var fare = Fare()
    _ = fare.price(of: [5])
    _ = fare.price(of: [50])

    #expect(fare.reached == fare.lines)
    #expect(verdict(of: hastyFare, on: [(5, 2), (50, 5)]) == [])
  }

  @Test func `the easy ages see nothing, and the border sees the bug`() {
    #expect(verdict(of: hastyFare, on: [(3, 2), (8, 2), (40, 5), (70, 5)]) == [])
    #expect(verdict(of: hastyFare, on: [(13, 2), (14, 5)]) == [14])
  }

  @Test func `a test of the inside breaks where the answer is the same`() {
    var before = Fare()
    var after = Fare(hasFastPath: true)
    let group = [Int](repeating: 30, count: 10)

    #expect(before.price(of: group) == after.price(of: group))
    #expect(before.reached != after.reached)
  }

  @Test(arguments: [2024, 2025, 2028, 2000])
  func `a suite is green on the years that it tries`(year: Int) {
    #expect(hasLeapDay(year) == [2024, 2028, 2000].contains(year))
  }

  @Test func `the code is wrong in a year that the green suite did not try`() {
    // 2100 has no leap day: a century has one only where 400 divides it.
    #expect(hasLeapDay(2100))
  }
}
