import KataKit
import Testing

@Suite struct `The coach waits for red` {
  let world = CoachWorld()

  @Test func `and names the first behaviour before it looks at the given test`() throws {
    var lesson = world.lesson()
    world.tests = ["given": 0]

    let remarks = try world.look(&lesson)

    #expect(
      remarks == [.asks(step: 0), .rightRed(test: "given", reason: "code does 0")])
    #expect(lesson.state.phase == .green)
  }

  @Test func `of a test that fails before the step and passes after it`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1

    #expect(try world.look(&lesson) == [.rightRed(test: "second", reason: "code does 1")])
    #expect(lesson.state.phase == .green)
    #expect(lesson.state.accepted == ["second"])
  }

  @Test func `and says when it came for a later step`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["third"] = 2

    #expect(try world.look(&lesson) == [.asksForMore(test: "third", reason: "code does 2")])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and says when no step would make it green`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["fourth"] = 3

    #expect(try world.look(&lesson) == [.redForever(test: "fourth", reason: "code does 3")])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and says when a new test asks for an earlier step`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["first again"] = 0
    var own = Verdict(.red)
    own.passed = ["first"]
    own.failures = [CoachWorld.failure("first again", "no")]

    #expect(try world.look(&lesson, own: own) == [.asksForEarlier(test: "first again")])
    #expect(try world.look(&lesson) == [.noNewTest(codeIsAhead: false)])
  }

  @Test func `and says when the code broke instead`() throws {
    var lesson = try world.lessonAtStep1()
    world.does = 0

    #expect(try world.look(&lesson) == [.brokenCode(test: "first", reason: "code does 0")])
    #expect(lesson.state.phase == .red)
  }

  @Test func `of one test at a time`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    world.tests["third"] = 2

    #expect(try world.look(&lesson) == [.alsoRed(test: "second", others: ["third"])])
    #expect(lesson.state.phase == .red)
  }

  @Test func `of two tests where both ask for the step`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    world.tests["another second"] = 1

    _ = try world.look(&lesson)

    #expect(lesson.state.accepted == ["another second", "second"])
  }

  @Test(arguments: [TestFailure.Kind.crash, .timeLimit])
  func `of a test that comes to its end`(kind: TestFailure.Kind) throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    var own = world.own
    own.failures[0].kind = kind

    #expect(try world.look(&lesson, own: own) == [.stopped(test: "second")])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and takes a test that does not compile for no red`() throws {
    var lesson = try world.lessonAtStep1()

    #expect(try world.look(&lesson, own: Verdict(.amber)) == [.notBuilt])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and takes a test that expects nothing for no red`() throws {
    var lesson = try world.lessonAtStep1()
    let hollow = Verdict(.hollow, reason: "nothing is expected")

    #expect(try world.look(&lesson, own: hollow) == [.hollow("nothing is expected")])
  }

  @Test func `of a test in the shape of the step`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    let error = CompilerDiagnostic(
      file: "Tests/T.swift", line: 1, column: 1, message: "cannot find 'x' in scope")
    var verdict = Verdict(.amber)
    verdict.errors = [error]
    world.onReference = verdict

    #expect(try world.look(&lesson) == [.otherShape(error)])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and says when no test is new`() throws {
    var lesson = try world.lessonAtStep1()

    #expect(try world.look(&lesson) == [.noNewTest(codeIsAhead: false)])
  }

  @Test func `and says when the code came before its test`() throws {
    var lesson = try world.lessonAtStep1()
    world.does = 2

    #expect(try world.look(&lesson) == [.noNewTest(codeIsAhead: true)])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and says when a new test asks for nothing new`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 0

    #expect(try world.look(&lesson) == [.cannotFail(["second"])])
    #expect(lesson.state.phase == .red)
  }

  @Test func `and says when test and code agree on something else`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 9
    var own = Verdict(.green)
    own.passed = ["first", "second"]

    #expect(
      try world.look(&lesson, own: own) == [.disagrees(test: "second", reason: "code does 2")])
  }

  @Test func `and says when test and code are both ahead of the step`() throws {
    var lesson = try world.lessonAtStep1()
    world.does = 3
    world.tests["third"] = 2

    let remarks = try world.look(&lesson)
    #expect(remarks == [.isAhead(test: "third", reason: "code does 2")])
    #expect(lesson.state.phase == .red)
  }

  @Test func `before the learner may go on`() throws {
    var lesson = try world.lessonAtStep1()

    #expect(try world.goOn(&lesson) == [.notRedYet])
    #expect(lesson.state.step == 1)
  }

  @Test func `and where code ran ahead, asks whether the test can fail at all`() throws {
    var lesson = try world.lessonAtStep1()
    world.does = 2
    world.tests["second"] = 1

    #expect(
      try world.look(&lesson) == [
        .neverRed(test: "second", reason: "code does 1"), .green(step: 1),
        .tidyUp(question: nil),
      ])
    #expect(lesson.state.neverRed == ["two"])
  }

  @Test func `and where the code only passes the test, asks for the rest of the step`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    var own = Verdict(.green)
    own.passed = ["first", "second"]

    #expect(
      try world.look(&lesson, own: own) == [
        .neverRed(test: "second", reason: "code does 1"), .hiddenRed(step: 1, reason: "hidden"),
      ])
    #expect(lesson.state.phase == .green)
  }
}
