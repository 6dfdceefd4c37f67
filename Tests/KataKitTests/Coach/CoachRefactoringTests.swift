import KataKit
import Testing

@Suite struct `The coach at a refactoring` {
  let world = CoachWorld()
  var lesson: CoachLesson

  init() throws {
    lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    _ = try world.look(&lesson)
    world.does = 2
    _ = try world.look(&lesson)
  }

  @Test mutating func `sees that it stays green`() throws {
    #expect(try world.look(&lesson) == [.stillGreen])
  }

  @Test mutating func `sees what it breaks, and lets nobody go on`() throws {
    world.does = 1

    #expect(try world.look(&lesson) == [.stillRed(broken: ["second"])])
    #expect(try world.goOn(&lesson) == [.notGreenYet])
  }

  @Test mutating func `tells a new red test from one that broke`() throws {
    world.tests["asks for too much"] = CoachWorld.steps.count

    #expect(try world.look(&lesson) == [.newRed(["asks for too much"])])
  }

  @Test mutating func `sees what only a hidden test notices`() throws {
    var own = Verdict(.green)
    own.passed = ["first", "second"]
    world.does = 1

    #expect(
      try world.look(&lesson, own: own) == [.hiddenRed(step: 1, reason: "hidden")])
    #expect(try world.goOn(&lesson) == [.notGreenYet])
  }

  @Test mutating func `lets nobody go on from code that does not compile`() throws {
    #expect(try world.look(&lesson, own: Verdict(.amber)) == [.notBuilt])
    #expect(try world.goOn(&lesson) == [.notGreenYet])
  }

  @Test mutating func `goes on when the learner says so`() throws {
    #expect(try world.goOn(&lesson) == [.asks(step: 2)])
    #expect(lesson.state.phase == .red)
  }

  @Test mutating func `goes on by itself when the next test is red`() throws {
    world.tests["third"] = 2

    #expect(
      try world.look(&lesson) == [
        .asks(step: 2), .rightRed(test: "third", reason: "code does 2"),
      ])
  }

  @Test mutating func `says where the code is ahead of the next step`() throws {
    world.does = 3

    #expect(try world.goOn(&lesson) == [.asks(step: 2), .codeIsAhead])
  }

  @Test mutating func `says where the tests are ahead of the next step too`() throws {
    world.does = 3
    world.tests["third"] = 2
    world.onReference = Verdict(.amber)

    #expect(try world.goOn(&lesson) == [.asks(step: 2), .otherShape(nil)])
    #expect(try world.look(&lesson) == [.otherShape(nil)])
  }

  @Test mutating func `leaves out a step that a test has asked for already`() throws {
    world.does = 3
    world.tests["third"] = 2

    #expect(
      try world.goOn(&lesson) == [.hadThat(step: 2, test: "third"), .done])
    #expect(lesson.state.phase == .done)
  }
}
