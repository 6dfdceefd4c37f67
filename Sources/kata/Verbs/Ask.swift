import Foundation
import KataKit

extension Session {
  /// Asks a concept question, keeps the learner's answer, shows ours and runs its proof.
  ///
  /// - Returns: 0 where every proof holds or none was run, 1 where one does not.
  func ask(_ invocation: Invocation) throws -> Int32 {
    let questions = Questions(root: root)
    for error in questions.broken { console.report("\(error)\nThis page is left out.") }
    guard let word = invocation.words.first else { return try list(questions, invocation) }
    let page: QuestionPage
    do {
      page = try questions.page(named: word)
    } catch {
      console.report("\(error)")
      return Dispatcher.usage
    }
    let isJSON = invocation.has("--json")
    if !isJSON {
      console.line("\n \(paint.bold("\(page.id) · \(page.question)"))\n")
      try takeAnswer(to: page)
      printMarkdown(Self.paragraphs(page.text.replacing("**", with: "")))
      console.line()
    }
    if invocation.has("--no-proof") {
      if isJSON { _ = try printJSON(AskedQuestion(page: page, answer: workspace.answered(page))) }
      return 0
    }
    let spinner = Spinner(console, "running the proof")
    let proofs = ProofRunner(
      tests: try testRunner(), catalogue: catalogue, folder: questions.folder)
    let outcomes = try proofs.run(page.proofs) { if !isJSON { spinner.tick() } }
    spinner.clear()
    if isJSON {
      _ = try printJSON(
        AskedQuestion(page: page, answer: workspace.answered(page), proofs: outcomes))
    } else {
      show(outcomes, of: page)
    }
    return outcomes.allSatisfy { $0.complaint == nil } ? 0 : 1
  }

  /// Waits for the learner's own answer, and keeps each line as it comes.
  private func takeAnswer(to page: QuestionPage) throws {
    guard let nextLine = console.nextLine else { return }
    if workspace.answered(page) != nil {
      console.line(
        paint.dim(" Your earlier answers: \(workspace.shown(workspace.answers(to: page)))\n"))
    }
    console.line(" What do you say? End with an empty line; an empty answer skips.\n")
    var count = 0
    while let line = nextLine(), !line.allSatisfy(\.isWhitespace) {
      if count == 0 {
        let day = now().formatted(.iso8601.year().month().day())
        try workspace.addAnswer("\n## \(day)\n\n", to: page)
      }
      try workspace.addAnswer(line + "\n", to: page)
      count += 1
    }
    if count > 0 {
      console.line(
        paint.dim("\n Kept in \(workspace.shown(workspace.answers(to: page))). We say:\n"))
    } else {
      console.line(paint.dim(" We say:\n"))
    }
  }

  private func show(_ outcomes: [ProofOutcome], of page: QuestionPage) {
    console.line(" \(paint.bold("Proof"))\n")
    var refuted: String?
    for outcome in outcomes {
      let sign = outcome.complaint == nil ? paint.green("✔") : paint.red("✘")
      let proof = outcome.proof
      if let refutes = proof.refutes, refutes != refuted {
        refuted = refutes
        console.line(Layout.fold("not \"\(refutes)\"", width: console.width, indent: "   "))
      }
      let name = "\(proof.place) · \(proof.test)"
      let text = Layout.fold(outcome.complaint ?? name, width: console.width - 2, indent: "   ")
      console.line(" \(sign) " + text.dropFirst(3))
    }
    console.line()
    let katas = catalogue.katas.filter { $0.manifest.questions.contains(page.id) }
    for kata in katas {
      console.line(" Do it        \(program) start \(kata.name)")
    }
    if !katas.isEmpty { console.line() }
  }

  private func list(_ questions: Questions, _ invocation: Invocation) throws -> Int32 {
    if invocation.has("--json") {
      return try printJSON(
        questions.pages.map { AskedQuestion(page: $0, answer: workspace.answered($0)) })
    }
    console.line()
    for page in questions.pages {
      let sign = workspace.answered(page) == nil ? " " : paint.green("✔")
      let text = Layout.fold(page.question, width: console.width - 2, indent: "       ")
      console.line(" \(sign) \(Layout.pad(page.id, to: 4))" + text.dropFirst(7))
    }
    let next = questions.pages.first { workspace.answered($0) == nil } ?? questions.pages.first
    if let next { console.line("\n Be asked     \(program) ask \(next.id)\n") }
    return 0
  }
}

/// A question as `kata ask --json` shows it.
private struct AskedQuestion: Encodable {
  var page: QuestionPage
  var answer: String?
  var proofs: [ProofOutcome]?
}
