/// A variant that cannot be woven into the reference, and what its author can do.
package enum SwitchPlanError: Error, Equatable {
  /// The reference has no such file.
  case missingFile(variant: String, file: String)
  /// The text to replace stands in the file never, or more than once: on these lines.
  case notOnce(variant: String, file: String, replace: String, lines: [Int])
  /// Two edits of one variant touch the same text.
  case overlapsItself(variant: String, file: String, line: Int)
  /// Two variants' edits cross: neither contains the other.
  case crossing(file: String, lines: ClosedRange<Int>, first: String, second: String)
  /// Two variants have the same name.
  case duplicateName(String)
  /// The edits reach into several modules, but there is one switch.
  case severalModules([String])
  /// The reference has no file `Sources/<Module>/…`.
  case noModule
  /// The switch's suffix is not made of letters and digits.
  case invalidSuffix(String)
}

extension SwitchPlanError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingFile(let variant, let file):
      "\(variant): the reference has no '\(file)'"
    case .notOnce(let variant, let file, let replace, let lines) where lines.isEmpty:
      "\(variant): '\(replace)' does not stand in \(file)"
    case .notOnce(let variant, let file, let replace, let lines):
      "\(variant): '\(replace)' stands \(lines.count) times in \(file), on lines "
        + lines.map(String.init).joined(separator: ", ") + "; widen 'replace' until it is unique"
    case .overlapsItself(let variant, let file, let line):
      "\(variant): two edits touch the same text of \(file), line \(line); make them one"
    case .crossing(let file, let lines, let first, let second):
      "\(first) and \(second) cross in \(file), lines \(lines.lowerBound) to "
        + "\(lines.upperBound); widen 'replace' of one until it contains the other"
    case .duplicateName(let name): "two variants are called '\(name)'"
    case .severalModules(let modules):
      "the edits reach into \(modules.joined(separator: ", ")); one module can be switched"
    case .noModule: "the reference has no file 'Sources/<Module>/….swift'"
    case .invalidSuffix(let suffix): "the suffix '\(suffix)' is not letters and digits"
    }
  }
}
