import Foundation
import KataKit

extension Session {
  /// Proves the pages of the concept questions: complete, short, and each cited test passes.
  ///
  /// - Parameters:
  ///   - writes: Whether the lists of katas are written anew.
  ///   - tick: Called while a compiler or tests run.
  ///   - report: Called with each finding.
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``, and what stops the tests from being built or run; what is wrong with a page is a finding.
  func verifyQuestions(
    writes: Bool, whileWaiting tick: () -> Void, report: (KataVerifier.Finding) -> Void
  ) throws {
    var questions = Questions(root: root)
    let lint = QuestionLint(questions: questions, katas: catalogue.katas)
    report(.init(claim: "every question has a page", complaints: lint.complaintsAboutAll()))
    let stale = QuestionKatas.stale(catalogue, questions)
    if writes {
      try stale.write(to: questions.folder)
      questions = Questions(root: root)
    }
    report(
      .init(
        claim: "the pages list the katas whose kata.json names them",
        complaints: writes
          ? [] : stale.paths.map { "\($0) does not; write it with: kata verify --write-path" }))
    let proofs = ProofRunner(
      tests: try testRunner(), catalogue: catalogue, folder: questions.folder)
    let outcomes = try proofs.run(questions.pages.flatMap(\.proofs), whileWaiting: tick)
    for page in questions.pages {
      let count = page.misconceptions.count
      let own = Set(page.proofs)
      var said: Set<String> = []
      report(
        .init(
          claim:
            "\(page.id): tests refute \(count == 1 ? "what" : "the \(count) things") learners write",
          complaints: lint.complaints(about: page)
            + outcomes.filter { own.contains($0.proof) }.compactMap(\.complaint)
            .filter { said.insert($0).inserted }))
    }
  }
}
