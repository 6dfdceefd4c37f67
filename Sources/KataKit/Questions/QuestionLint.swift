import Foundation

/// Checks of the pages of the questions that need no compiler.
package struct QuestionLint {
  private let questions: Questions
  private let katas: [Kata]

  /// Prepares to check.
  ///
  /// - Parameters:
  ///   - questions: The pages.
  ///   - katas: The katas that answer them.
  package init(questions: Questions, katas: [Kata]) {
    self.questions = questions
    self.katas = katas
  }

  /// One sentence for each thing that is wrong with a page itself; empty where all is well.
  package func complaints(about page: QuestionPage) -> [String] {
    var complaints: [String] = []
    if page.words > 400 { complaints.append("it has \(page.words) words; 400 are allowed") }
    if page.misconceptions.isEmpty {
      complaints.append("it quotes nothing that learners write: - **\"An encrypted token.\"** …")
    }
    for misconception in page.misconceptions
    where !page.proofs.contains(where: { $0.refutes == misconception }) {
      complaints.append("no test refutes \"\(misconception)\"")
    }
    for proof in page.proofs {
      guard let refutes = proof.refutes, !page.misconceptions.contains(refutes) else { continue }
      complaints.append("a test refutes \"\(refutes)\", which the page does not quote")
    }
    return complaints
  }

  /// One sentence for each thing that is wrong with the set: unreadable, missing and unknown pages.
  package func complaintsAboutAll() -> [String] {
    var complaints = questions.broken.map(\.description)
    for number in 1...Questions.count {
      let count = questions.pages.count { $0.number == number }
      if count != 1 { complaints.append("Q\(number) has \(count) pages that can be read") }
    }
    for kata in katas {
      for question in kata.manifest.questions
      where !questions.pages.contains(where: { $0.id == question }) {
        complaints.append("\(kata.name) answers \(question), which has no page")
      }
    }
    return complaints
  }
}
