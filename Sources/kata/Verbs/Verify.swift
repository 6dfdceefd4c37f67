import Foundation
import KataKit

extension Session {
  /// Proves what the katas claim.
  ///
  /// With `--write-path` the pages that are made from the `kata.json` files are written anew.
  ///
  /// - Returns: 0 where every claim is proved, else 1.
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``, and what stops the tests of the questions
  ///   from being built or run; what is wrong with a kata is a finding.
  func verify(_ invocation: Invocation) throws -> Int32 {
    let verifier = KataVerifier(tests: try testRunner())
    let isWhole = invocation.words.isEmpty
    let onlyQuestions = invocation.words.first?.lowercased() == "questions"
    let writes = invocation.has("--write-path")
    let isJSON = invocation.has("--json")
    let start = ContinuousClock.now
    var reports: [VerifiedKata] = []
    for kata in isWhole ? catalogue.katas : onlyQuestions ? [] : [try self.kata(invocation)] {
      reports.append(
        findings(on: kata.name, isJSON: isJSON) {
          prove(kata, verifier, whileWaiting: $0, report: $1)
        })
    }
    if isWhole {
      for (name, error) in catalogue.broken.sorted(by: { $0.key < $1.key }) {
        reports.append(
          findings(on: name, isJSON: isJSON) { _, report in
            report(.init(claim: "it can be read", complaints: error.problems))
          })
      }
      reports.append(
        try findings(on: PathPage.path, isJSON: isJSON) { _, report in
          report(try pathFinding(writes: writes))
        })
    }
    if isWhole || onlyQuestions {
      reports.append(
        try findings(on: Questions.path, isJSON: isJSON) {
          try verifyQuestions(writes: writes, whileWaiting: $0, report: $1)
        })
    }
    let all = reports.flatMap(\.findings)
    let wrong = all.count { !$0.complaints.isEmpty }
    if isJSON {
      _ = try printJSON(reports)
    } else {
      let seconds = Int(start.duration(to: .now).seconds.rounded())
      console.line(
        "\n \(counted(all.count - wrong, "claim")) proved, \(wrong) not · \(seconds) s\n")
    }
    return wrong == 0 ? 0 : 1
  }

  /// Collects what is found about one name, and shows it at once where a person reads.
  private func findings(
    on name: String, isJSON: Bool,
    _ body: (_ tick: @escaping () -> Void, _ report: (KataVerifier.Finding) -> Void) throws -> Void
  ) rethrows -> VerifiedKata {
    var report = VerifiedKata(kata: name)
    if !isJSON { console.line("\n \(paint.bold(name))") }
    let spinner = Spinner(console, "verifying \(name)")
    try body({ if !isJSON { spinner.tick() } }) { finding in
      spinner.clear()
      report.findings.append(finding)
      if !isJSON { show(finding) }
    }
    spinner.clear()
    return report
  }

  /// Proves one kata; that it cannot be proved is a finding, too.
  private func prove(
    _ kata: Kata, _ verifier: KataVerifier, whileWaiting tick: @escaping () -> Void,
    report: (KataVerifier.Finding) -> Void
  ) {
    do {
      if kata.isPipeline {
        try verifyPipeline(kata, whileWaiting: tick, report: report)
      } else {
        try verifier.verify(kata, whileWaiting: tick, report: report)
      }
    } catch {
      report(.init(claim: "it can be verified", complaints: [Dispatcher.words(for: error)]))
    }
  }

  private func show(_ finding: KataVerifier.Finding) {
    let sign = finding.complaints.isEmpty ? paint.green("✔") : paint.red("✘")
    console.line(" \(sign) \(finding.claim)")
    for complaint in finding.complaints {
      console.line(Layout.fold(complaint, width: console.width, indent: "     "))
    }
  }

  private func pathFinding(writes: Bool) throws(WorkspaceError) -> KataVerifier.Finding {
    let text = PathPage.render(catalogue)
    if writes { try FileTree([PathPage.path: text]).write(to: root) }
    let page = root.appending(path: PathPage.path)
    let isSame = (try? String(contentsOf: page, encoding: .utf8)) == text
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
