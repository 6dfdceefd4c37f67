import Foundation
import KataKit
import Synchronization
import TestSupport
import Testing

/// A class is graded whatever a single clone does, and again only where something changed.
@Suite struct ClassGraderTests {
  let group: ClassFolder

  init() throws {
    group = try ClassFolder()
    for learner in ["ada", "bob", "eve"] { try group.add(learner) }
  }

  @Test func `grades every copy`() async throws {
    let (table, graded) = try await run()

    #expect(graded == 3)
    #expect(table.rows.map(\.learner) == ["ada", "bob", "eve"])
    #expect(table.rows.map(\.score) == [10, 10, 10])
  }

  @Test func `goes on where grading one learner dies`() async throws {
    let (table, _) = try await run { copy in
      if copy.clone.name == "bob" { throw Died() }
    }

    #expect(table.rows.map(\.score) == [10, 0, 10])
    #expect(table.rows[1].grades[0].verdict == "not graded: died of it")
    #expect(!table.isWhole)
  }

  @Test func `grades nothing again that is as it was`() async throws {
    let (first, _) = try await run()

    let (second, graded) = try await run { _ in throw Died() }

    #expect(graded == 0)
    #expect(second == first)
  }

  @Test func `grades again what a learner changed, and nothing else`() async throws {
    _ = try await run()
    try group.folder.write("// new\n", to: group.path("bob", "Tests/DemoTests/New.swift"))

    let graded = Mutex<[String]>([])
    _ = try await run { copy in graded.withLock { $0.append(copy.clone.name) } }

    #expect(graded.withLock { $0 } == ["bob"])
  }

  @Test func `grades again after a change of the kata`() async throws {
    _ = try await run()
    try group.checkout.write("{ }\n", to: "Katas/01-unit-tests/Demo/Bugs/answers-42.json")

    #expect(try await run().graded == 3)
  }

  @Test func `grades again after a change of the kit`() async throws {
    _ = try await run()

    #expect(try await run(kit: "newer").graded == 3)
  }

  @Test func `grades all again where that is asked for`() async throws {
    _ = try await run()

    #expect(try await run(again: true).graded == 3)
  }

  @Test func `keeps what was graded before it was cut off`() async throws {
    let book = GradeBook(of: group.folder.url)
    let clones = try LearnerClone.all(in: group.folder.url)

    _ = try await run { copy in
      guard copy.clone.name == "eve" else { return }
      // At this time the others are on disk already.
      let kept = clones.prefix(2).compactMap { book.grade($0, copy.kata, digest: nil) }
      #expect(kept.map(\.score) == [10, 10])
    }
  }

  @Test func `grades what could not be graded again`() async throws {
    _ = try await run { copy in if copy.clone.name == "bob" { throw Died() } }

    let (table, graded) = try await run()

    #expect(graded == 1)
    #expect(table.rows.map(\.score) == [10, 10, 10])
  }

  @Test func `tells how far it is`() async throws {
    let told = Mutex<[ClassGrader.Progress]>([])

    _ = try await run(report: { progress in told.withLock { $0.append(progress) } })

    let all = told.withLock { $0 }
    #expect(all.map(\.done) == [1, 2, 3])
    #expect(all.map(\.total) == [3, 3, 3])
    #expect(all.last?.secondsLeft == 0)
  }

  @Test func `grades two learners apart whose names look the same`() async throws {
    // The same text to Swift, two folders to Linux: one letter, or a letter and its accent.
    let names = ["Ren\u{E9}", "Rene\u{301}"]
    let clones = zip(names, ["ada", "bob"]).map {
      LearnerClone(name: $0, folder: group.folder.url.appending(path: $1))
    }

    let (table, _) = try await run(clones) { copy in
      if copy.clone.name.unicodeScalars.count == 5 { throw Died() }
    }

    #expect(table.rows.map(\.score) == [10, 0])
  }

  @Test func `lists who has begun nothing, and why`() async throws {
    try group.folder.write("", to: "zoe/README.md")

    let (table, graded) = try await run()

    #expect(graded == 3)
    let zoe = try #require(table.rows.last)
    #expect(zoe.grades.map(\.verdict) == ["not started"])
    #expect(zoe.problem?.contains("no Workspace/") == true)
  }

  @Test(arguments: [(0, 0.0), (1, 90.0), (5, 50.0), (10, 0.0)])
  func `tells the time that is left from the copies so far`(done: Int, left: Double) {
    #expect(ClassGrader.secondsLeft(done, of: 10, after: Double(done) * 10) == left)
  }

  private struct Died: Error, CustomStringConvertible {
    var description: String { "died of it" }
  }

  private func run(
    _ clones: [LearnerClone]? = nil, kit: String = "kit", again: Bool = false,
    _ body: @escaping @Sendable (ClassGrader.Copy) throws -> Void = { _ in },
    report: @escaping @Sendable (ClassGrader.Progress) -> Void = { _ in }
  ) async throws -> (table: ClassTable, graded: Int) {
    let book = GradeBook(of: group.folder.url)
    let grader = ClassGrader(book: book, jobs: 1) { copy in
      try body(copy)
      var grade = KataGrade(kata: copy.kata.name, verdict: "fine")
      grade.passed = true
      grade.score = 10
      return grade
    }
    let (folder, kata) = (group.folder.url, group.kata)
    return try await onOwnThread {
      try grader.run(
        clones ?? LearnerClone.all(in: folder), katas: [kata], kit: kit, again: again,
        report: report)
    }
  }
}
