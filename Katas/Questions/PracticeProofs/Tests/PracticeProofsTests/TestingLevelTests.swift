import PracticeProofs
import Testing

struct TestingLevelTests {
  @Test func `of three thousand journeys few notice what one small test sees`() {
    let noticing = Parcel.all.filter { $0.price() != $0.price(isWrong: true) }

    #expect(Parcel.all.count == 3125)
    #expect(noticing.count == 110)
    #expect(Parcel.surcharge(4) != Parcel.surcharge(4, isWrong: true))
  }

  @Test func `twenty-five journeys that look thorough all miss it`() {
    // Each question's answers in turn, the others as most customers have them.
    let journeys = (0...4).flatMap { question in
      (0...4).map { answer in
        var answers = [3, 3, 2, 1, 1]
        answers[question] = answer
        return Parcel(answers)
      }
    }

    #expect(journeys.count == 25)
    #expect(journeys.allSatisfy { $0.price() == $0.price(isWrong: true) })
  }
}
