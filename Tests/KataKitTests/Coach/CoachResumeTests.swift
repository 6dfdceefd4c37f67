import Foundation
import KataKit
import Testing

@Suite struct `A lesson that was left` {
  let world = CoachWorld()

  @Test func `goes on where it was`() throws {
    var lesson = try world.lessonAtStep1()
    world.tests["second"] = 1
    _ = try world.look(&lesson)

    var later = world.lesson(from: lesson.state)

    #expect(later.greeting == [.asks(step: 1), .waitsForGreen(test: "second")])
    world.does = 2
    #expect(try world.look(&later) == [.green(step: 1), .tidyUp(question: nil)])
  }

  @Test func `offers again to tidy up`() throws {
    var lesson = world.lesson()
    world.tests = ["first": 0]
    _ = try world.look(&lesson)
    world.does = 1
    _ = try world.look(&lesson)

    #expect(
      world.lesson(from: lesson.state).greeting == [.green(step: 0), .tidyUp(question: nil)])
  }

  @Test func `finds its step by the title where steps came before it`() throws {
    var state = CoachState()
    state.title = "three"
    state.step = 0

    #expect(world.lesson(from: state).greeting == [.asks(step: 2)])
  }

  @Test func `begins again where its step is gone, past what is done`() throws {
    var state = CoachState()
    state.title = "a step of an older version"
    state.step = 1
    world.tests = ["first": 0, "second": 1]
    world.does = 2

    var lesson = world.lesson(from: state)

    #expect(lesson.greeting == [])
    #expect(
      try world.look(&lesson) == [
        .hadThat(step: 0, test: "first"), .hadThat(step: 1, test: "second"), .asks(step: 2),
      ])
  }

  @Test func `that is done stays done`() throws {
    var state = CoachState()
    state.phase = .done
    var lesson = world.lesson(from: state)

    #expect(try world.look(&lesson) == [.done])
    #expect(try world.goOn(&lesson) == [.done])
  }

  @Test func `is remembered in the workspace, and forgotten at a reset`() throws {
    let folder = TemporaryFolder()
    let kata = try folder.addKata()
    let workspace = Workspace(root: folder.url)
    try workspace.start(kata, now: Date(timeIntervalSince1970: 0))
    var state = CoachState()
    state.title = "two"
    state.phase = .green
    state.accepted = ["second"]

    try workspace.remember(state, of: kata)
    #expect(workspace.coach(of: kata) == state)

    _ = try workspace.reset(kata, now: Date(timeIntervalSince1970: 1))
    #expect(workspace.coach(of: kata) == nil)
  }
}
