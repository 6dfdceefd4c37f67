import Foundation
import KataKit

/// What is done to a package, and around it, before its pipeline is run.
enum PipelineSituation: Hashable {
  /// The package as it is.
  case right
  /// A test fails.
  case failing
  /// All tests were taken out.
  case empty
  /// A test fails that was green when the cache was filled.
  case broken
  /// A test fails the first time, and every second time.
  case flaky
  /// A test never ends.
  case hanging
  /// A test fails in a pull request.
  case proposed

  /// The package in this situation.
  func package(_ right: FileTree) -> FileTree {
    switch self {
    case .right: right
    case .failing, .broken, .proposed: Self.adding("#expect(Bool(false), \"wrong\")", to: right)
    case .flaky: Self.adding("#expect(Bool.random())", to: right)
    case .hanging: Self.adding("while true {}", to: right)
    case .empty: Self.withoutTests(right)
    }
  }

  /// The package with one more line at the beginning of its last test.
  private static func adding(_ line: String, to package: FileTree) -> FileTree {
    var result = package
    for path in package.paths.filter({ $0.hasPrefix("Tests/") }).reversed() {
      var lines = (package[path] ?? "").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      guard let test = lines.lastIndex(where: { $0.contains("@Test") }),
        let start = lines[test...].firstIndex(where: { $0.hasSuffix("{") })
      else { continue }
      lines.insert("    \(line)", at: start + 1)
      result[path] = lines.joined(separator: "\n")
      return result
    }
    return result
  }

  private static func withoutTests(_ package: FileTree) -> FileTree {
    var result = package
    for path in package.paths where path.hasPrefix("Tests/") && path.hasSuffix(".swift") {
      result[path] = "import Testing\n"
    }
    return result
  }
}
