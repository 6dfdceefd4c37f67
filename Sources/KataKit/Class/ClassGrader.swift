import Dispatch
import Foundation
import Synchronization

/// Grades all copies of a class, several at once; what one of them does stops no other.
package struct ClassGrader: Sendable {
  /// How far it is.
  package struct Progress: Equatable, Sendable {
    /// How many copies are graded.
    package var done: Int
    /// How many copies there are to grade.
    package var total: Int
    /// The seconds that are left, as the copies so far suggest.
    package var secondsLeft: Double
    /// The learner and the kata that were graded last.
    package var learner: String
    /// The grade.
    package var grade: KataGrade
  }

  /// One copy to grade.
  package struct Copy: Sendable {
    package let clone: LearnerClone
    package let kata: Kata
    /// The fingerprint of all that its grade depends on.
    package let digest: String
    fileprivate let cell: Cell
  }

  /// Where a copy stands in the table.
  ///
  /// By name, two learners would be one whose names only look the same.
  fileprivate struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// Grades a copy in a process of its own; throws where that process did not come to its end.
  package typealias Worker = @Sendable (Copy) throws -> KataGrade

  private let book: GradeBook
  private let jobs: Int
  private let worker: Worker

  /// Prepares grading.
  ///
  /// - Parameters:
  ///   - book: Where the grades are kept as they come.
  ///   - jobs: How many copies are graded at once, at least 1.
  ///   - worker: What grades one.
  package init(book: GradeBook, jobs: Int, worker: @escaping Worker) {
    self.book = book
    self.jobs = max(1, jobs)
    self.worker = worker
  }

  /// The seconds that are left where so many copies took so long.
  package static func secondsLeft(_ done: Int, of total: Int, after seconds: Double) -> Double {
    done == 0 ? 0 : seconds / Double(done) * Double(total - done)
  }

  /// Grades what was not graded before in its present state.
  ///
  /// - Parameters:
  ///   - clones: The clones.
  ///   - katas: The columns of the table.
  ///   - kit: A fingerprint of what grades: the kit, the toolchain.
  ///   - again: Whether what was graded before is graded again.
  ///   - report: Called after each copy, one call at a time.
  /// - Returns: The table, and how many copies were graded just now.
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)`` where a grade cannot be kept.
  package func run(
    _ clones: [LearnerClone], katas: [Kata], kit: String, again: Bool,
    report: @escaping @Sendable (Progress) -> Void
  ) throws(WorkspaceError) -> (table: ClassTable, graded: Int) {
    var grades: [Cell: KataGrade] = [:]
    var open: [Copy] = []
    // Kata by kata: what is built for one learner's copy serves the next one's as well.
    for (column, kata) in katas.enumerated() {
      let digest = kata.digest
      for (row, clone) in clones.enumerated() where clone.hasCopy(of: kata) {
        let copy = Copy(
          clone: clone, kata: kata, digest: Self.digest(kata, clone, digest + kit),
          cell: Cell(row: row, column: column))
        if !again, let kept = book.grade(clone, kata, digest: copy.digest), !kept.isUngraded {
          grades[copy.cell] = kept
        } else {
          open.append(copy)
        }
      }
    }
    grades.merge(try grade(open, report)) { $1 }
    let rows = clones.enumerated().map { row, clone in
      ClassTable.Row(
        learner: clone.name, problem: clone.flaw,
        grades: katas.enumerated().map { column, kata in
          grades[Cell(row: row, column: column)] ?? .notStarted(kata)
        })
    }
    return (ClassTable(katas: katas.map(\.name), rows: rows), open.count)
  }

  private struct State {
    var next = 0
    var grades: [Cell: KataGrade] = [:]
    var error: WorkspaceError?
  }

  private func grade(
    _ copies: [Copy], _ report: @escaping @Sendable (Progress) -> Void
  ) throws(WorkspaceError) -> [Cell: KataGrade] {
    let state = Mutex(State())
    let start = ContinuousClock.now
    let next: @Sendable () -> Copy? = {
      state.withLock { state in
        guard state.error == nil, state.next < copies.count else { return nil }
        state.next += 1
        return copies[state.next - 1]
      }
    }
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, copies.count))) { _ in
      while let copy = next() {
        var grade = graded(copy)
        grade.digest = copy.digest
        state.withLock { state in
          do {
            try book.keep(grade, copy.clone, copy.kata)
          } catch {
            state.error = error as? WorkspaceError
          }
          state.grades[copy.cell] = grade
          let done = state.grades.count
          report(
            Progress(
              done: done, total: copies.count,
              secondsLeft: Self.secondsLeft(
                done, of: copies.count, after: start.duration(to: .now).seconds),
              learner: copy.clone.name, grade: grade))
        }
      }
    }
    return try state.withLock { state throws(WorkspaceError) in
      if let error = state.error { throw error }
      return state.grades
    }
  }

  private func graded(_ copy: Copy) -> KataGrade {
    do {
      return try worker(copy)
    } catch {
      return .ungraded(copy.kata, "\(error)")
    }
  }

  private static func digest(_ kata: Kata, _ clone: LearnerClone, _ kit: String) -> String {
    var digest = Digest()
    digest.add(kit)
    digest.add(HandedIn(kata, of: clone).digest)
    let folder = "\(clone.folder.path)/Katas/\(kata.manifest.group)/\(kata.name)"
    digest.add(Tampering.state(of: folder))
    return digest.hex
  }
}
