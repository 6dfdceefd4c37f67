import PracticeProofs
import Testing

struct LoopTests {
  @Test func `tests written all at once fail for one reason, and one at a time each for its own`() {
    let atOnce = Sign.wishes.map { Sign.stages[0]($0.seats) }
    let inTurn = zip(Sign.stages, Sign.wishes).map { stage, wish in stage(wish.seats) }

    #expect(Set(atOnce) == [""])
    #expect(inTurn == ["", "12 seats left", "1 seats left", "0 seats left"])
  }

  @Test func `each green keeps what was green before`() {
    for (index, stage) in Sign.stages.enumerated() {
      for wish in Sign.wishes.prefix(index) { #expect(stage(wish.seats) == wish.text) }
    }
  }

  @Test func `code that changes state passes the test that a value passes`() {
    let turnstile = Turnstile()
    turnstile.turn()
    turnstile.turn()

    #expect(CountedVisitors().oneMore().oneMore().count == 2)
    #expect(turnstile.count == 2)
  }

  @Test(arguments: [false, true])
  func `a refactoring adds a line that no test reaches`(isRefactored: Bool) {
    var fare = Fare(hasFastPath: isRefactored)

    #expect(fare.price(of: [13]) == 2)
    #expect(fare.price(of: [14, 30]) == 10)
    #expect(fare.lines.subtracting(fare.reached) == (isRefactored ? ["group"] : []))
  }
}
