/// A parcel: five questions with five answers each, from 0 to 4.
public struct Parcel: Sendable {
  /// The names of the five questions.
  public static let questions = ["weight", "distance", "speed", "insurance", "pickup"]
  /// The most that sending a parcel costs, in euros.
  public static let cap = 10

  /// The answer to each question.
  public var answers: [Int]

  /// Chooses the answers.
  public init(_ answers: [Int]) { self.answers = answers }

  /// All parcels that there are.
  public static var all: [Parcel] {
    questions.reduce([[]]) { lists, _ in lists.flatMap { list in (0...4).map { list + [$0] } } }
      .map(Parcel.init)
  }

  /// What one answer adds to the price, in euros.
  ///
  /// - Parameters:
  ///   - answer: The answer to any of the questions, 0 to 4.
  ///   - isWrong: Plants the mistake of a person who forgot that the dearest answer costs more.
  /// - Returns: The euros.
  public static func surcharge(_ answer: Int, isWrong: Bool = false) -> Int {
    answer == 4 ? (isWrong ? 4 : 5) : answer
  }

  /// What sending costs, in euros: the surcharges, and never more than the cap.
  ///
  /// - Parameter isWrong: Plants the mistake in the surcharge for pickup.
  /// - Returns: The euros.
  public func price(isWrong: Bool = false) -> Int {
    let parts = answers.enumerated().map { index, answer in
      Self.surcharge(answer, isWrong: isWrong && index == 4)
    }
    return min(Self.cap, parts.reduce(0, +))
  }
}
