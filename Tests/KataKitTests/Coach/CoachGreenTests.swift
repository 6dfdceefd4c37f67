import KataKit
import Testing

@Suite struct `The coach waits for green` {
  let world = CoachWorld()
  var lesson: CoachLesson

  init() throws {
    lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    _ = try world.look(&lesson)
  }

  @Test mutating func `and says when it is still red`() throws {
    #expect(try world.look(&lesson) == [.stillRed(broken: [])])
    #expect(lesson.state.phase == .green)
  }

  @Test mutating func `and says what else broke`() throws {
    world.does = 0

    #expect(try world.look(&lesson) == [.stillRed(broken: ["first"])])
  }

  @Test mutating func `and then offers to tidy up`() throws {
    world.does = 2

    #expect(try world.look(&lesson) == [.green(step: 1), .tidyUp(question: nil)])
    #expect(lesson.state.phase == .refactor)
  }

  @Test mutating func `with the hidden test of the step`() throws {
    var own = Verdict(.green)
    own.passed = ["first", "second"]

    #expect(
      try world.look(&lesson, own: own) == [.hiddenRed(step: 1, reason: "hidden")])
    #expect(lesson.state.phase == .green)
  }

  @Test mutating func `with those of the steps before`() throws {
    var own = Verdict(.green)
    own.passed = ["first", "second"]
    world.does = 0

    #expect(
      try world.look(&lesson, own: own) == [.hiddenRed(step: 0, reason: "hidden")])
  }

  @Test mutating func `of code in the shape of the step`() throws {
    world.does = 2
    world.hidden = Verdict(.amber)

    #expect(try world.look(&lesson) == [.hiddenNotBuilt(nil)])
  }

  @Test mutating func `and sees when the test is gone`() throws {
    world.tests["second"] = nil
    world.does = 2

    #expect(try world.look(&lesson) == [.testGone("second")])
    #expect(lesson.state.phase == .red)
  }

  @Test mutating func `and sees when the test asks for less`() throws {
    world.tests["second"] = 0

    #expect(try world.look(&lesson) == [.testGone("second")])
  }

  @Test mutating func `and lets a test have another name`() throws {
    world.tests = ["first": 0, "a better name": 1]
    world.does = 2

    #expect(try world.look(&lesson) == [.green(step: 1), .tidyUp(question: nil)])
  }

  @Test mutating func `before the learner may go on`() throws {
    #expect(try world.goOn(&lesson) == [.notGreenYet])
    #expect(lesson.state.step == 1)
  }
}
