import Foundation
import KataKit

extension Session {
  /// Proves what the katas claim, and writes the page of the path anew.
  func verify(_ invocation: Invocation) throws -> Int32 {
    let verifier = KataVerifier(tests: try testRunner())
    let onlyQuestions = invocation.words.first?.lowercased() == "questions"
    let all = onlyQuestions ? [] : catalogue.katas
    let katas = invocation.words.isEmpty || onlyQuestions ? all : [try kata(invocation)]
    let isJSON = invocation.has("--json")
    let start = ContinuousClock.now
    var reports: [VerifiedKata] = []
    for kata in katas {
      var report = VerifiedKata(kata: kata.name)
      if !isJSON { console.line("\n \(paint.bold(kata.name))") }
      let spinner = Spinner(console, "verifying \(kata.name)")
      let tick = { if !isJSON { spinner.tick() } }
      let take = { (finding: KataVerifier.Finding) in
        spinner.clear()
        report.findings.append(finding)
        if !isJSON { show(finding) }
      }
      do {
        if kata.isPipeline {
          try verifyPipeline(kata, whileWaiting: tick, report: take)
        } else {
          try verifier.verify(kata, whileWaiting: tick, report: take)
        }
      } catch {
        take(.init(claim: "it can be verified", complaints: [Dispatcher.words(for: error)]))
      }
      spinner.clear()
      reports.append(report)
    }
    if invocation.words.isEmpty {
      for (name, error) in catalogue.broken.sorted(by: { $0.key < $1.key }) {
        let finding = KataVerifier.Finding(claim: "it can be read", complaints: error.problems)
        reports.append(VerifiedKata(kata: name, findings: [finding]))
        if !isJSON {
          console.line("\n \(paint.bold(name))")
          show(finding)
        }
      }
      let finding = pathFinding(writes: invocation.has("--write-path"))
      reports.append(VerifiedKata(kata: "Katas/README.md", findings: [finding]))
      if !isJSON {
        console.line("\n \(paint.bold("Katas/README.md"))")
        show(finding)
      }
    }
    if invocation.words.isEmpty || onlyQuestions {
      if !isJSON { console.line("\n \(paint.bold(Questions.path))") }
      var report = VerifiedKata(kata: Questions.path)
      let spinner = Spinner(console, "verifying the questions")
      try verifyQuestions(
        writes: invocation.has("--write-path"), whileWaiting: { if !isJSON { spinner.tick() } },
        report: { finding in
          spinner.clear()
          report.findings.append(finding)
          if !isJSON { show(finding) }
        })
      reports.append(report)
    }
    let wrong = reports.flatMap(\.findings).count { !$0.complaints.isEmpty }
    if isJSON {
      _ = try printJSON(reports)
    } else {
      let proved = reports.flatMap(\.findings).count - wrong
      let seconds = Int(start.duration(to: .now).seconds.rounded())
      console.line("\n \(counted(proved, "claim")) proved, \(wrong) not · \(seconds) s\n")
    }
    return wrong == 0 ? 0 : 1
  }

  private func show(_ finding: KataVerifier.Finding) {
    let sign = finding.complaints.isEmpty ? paint.green("✔") : paint.red("✘")
    console.line(" \(sign) \(finding.claim)")
    for complaint in finding.complaints {
      console.line(Layout.fold(complaint, width: console.width, indent: "     "))
    }
  }

  private func pathFinding(writes: Bool) -> KataVerifier.Finding {
    let url = root.appending(path: "Katas/README.md")
    let text = PathPage.render(catalogue)
    if writes { try? Data(text.utf8).write(to: url, options: .atomic) }
    let isSame = (try? String(contentsOf: url, encoding: .utf8)) == text
    return KataVerifier.Finding(
      claim: "the page of the path is made from the kata.json files",
      complaints: isSame ? [] : ["it is not; write it with: kata verify --write-path"])
  }
}

/// A kata as `kata verify --json` shows it.
private struct VerifiedKata: Encodable {
  var kata: String
  var findings: [KataVerifier.Finding] = []
}
