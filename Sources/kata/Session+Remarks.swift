import KataKit

extension Session {
  /// Says what stands out in the learner's copy; nothing that cannot be read is in the way.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - errors: What the compiler said of the copy.
  ///   - isChecked: Whether this is a check, where more is said.
  func showRemarks(on kata: Kata, errors: [CompilerDiagnostic], isChecked: Bool = false) {
    let remarks = try? workspace.remarks(on: kata, errors: errors, isChecked: isChecked)
    guard let remarks, !remarks.isEmpty else { return }
    for remark in remarks {
      let text = Layout.fold(remark.sentence, width: console.width - 2, indent: "   ")
      console.line(" \(paint.amber("!")) " + text.dropFirst(3))
    }
    console.line()
  }
}

extension CheckOutcome {
  /// What the compiler said where the check ended at something that does not build.
  var errors: [CompilerDiagnostic] {
    if case .stopped(_, let verdict) = ending { verdict.errors } else { [] }
  }
}
