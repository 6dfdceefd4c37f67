/// A function of GitHub's expression language.
///
/// Source: <https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions#functions>.
enum ExpressionFunction: String, CaseIterable {
  case always, success, failure, cancelled
  case hashFiles
  case contains, startsWith, endsWith, join, format, toJSON, fromJSON

  /// The functions that GitHub knows at some keys only.
  static let ofSomeKeys: Set<ExpressionFunction> = [
    .always, .success, .failure, .cancelled, .hashFiles,
  ]

  /// The function of a name, in any case of its letters; nil where there is none.
  init?(name: String) {
    let found = Self.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
    guard let found else { return nil }
    self = found
  }

  /// Refuses a number of arguments that the function does not take.
  func check(arguments count: Int) throws(ExpressionError) {
    let allowed: ClosedRange<Int> =
      switch self {
      case .always, .success, .failure, .cancelled: 0...0
      case .toJSON, .fromJSON: 1...1
      case .join: 1...2
      case .contains, .startsWith, .endsWith: 2...2
      case .hashFiles, .format: 1...255
      }
    if allowed.contains(count) { return }
    let most = allowed.upperBound == allowed.lowerBound ? "" : " to \(allowed.upperBound)"
    throw ExpressionError(
      "\(rawValue) has the wrong number of arguments: \(count), and it takes "
        + "\(allowed.lowerBound)\(most).")
  }
}
