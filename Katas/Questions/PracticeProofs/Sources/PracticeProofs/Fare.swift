/// The fare of a ferry, with notes of the lines that ran.
public struct Fare {
  /// The lines that ran so far.
  public private(set) var reached: Set<String> = []
  /// All lines of the version in use.
  public let lines: Set<String>
  private let hasFastPath: Bool

  /// Chooses the version.
  ///
  /// - Parameter hasFastPath: Whether the refactored one is used, which answers for groups at once.
  public init(hasFastPath: Bool = false) {
    self.hasFastPath = hasFastPath
    lines = hasFastPath ? ["child", "adult", "group"] : ["child", "adult"]
  }

  /// What the crossing costs for people of the given ages, in euros: 2 below fourteen, else 5.
  public mutating func price(of ages: [Int]) -> Int {
    if hasFastPath, ages.count > 9, ages.allSatisfy({ $0 >= 14 }) {
      reached.insert("group")
      return ages.count * 5
    }
    var price = 0
    for age in ages {
      if age < 14 {
        reached.insert("child")
        price += 2
      } else {
        reached.insert("adult")
        price += 5
      }
    }
    return price
  }
}

/// The fare for one person as somebody in a hurry wrote it: who is just fourteen pays like a child.
public func hastyFare(age: Int) -> Int { age <= 14 ? 2 : 5 }
