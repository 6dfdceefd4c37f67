import Foundation
import KataKit

/// A pattern of `hashFiles`: `*` within a folder, `**` through folders, `?` for a character.
struct FilePattern {
  let pattern: String

  /// The files below a folder that match, as sorted relative paths.
  func files(in folder: URL) -> [String] {
    let parts = pattern.split(separator: "/").map(String.init)
    let literal = parts.prefix { !$0.contains(where: { "*?".contains($0) }) }
    let base = literal.joined(separator: "/")
    if literal.count == parts.count {
      let isFile = folder.appending(path: base).isRegularFile
      return isFile ? [base] : []
    }
    guard let regex = try? Regex(expression) else { return [] }
    let below = FileManager.default.enumerator(atPath: folder.appending(path: base).path)
    let paths = below?.compactMap { $0 as? String } ?? []
    return paths.map { base.isEmpty ? $0 : "\(base)/\($0)" }.sorted().filter {
      $0.wholeMatch(of: regex) != nil && folder.appending(path: $0).isRegularFile
    }
  }

  private var expression: String {
    var out = ""
    var rest = pattern[...]
    while let next = rest.first {
      if rest.hasPrefix("**/") {
        out += "(?:.*/)?"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("**") {
        out += ".*"
        rest = rest.dropFirst(2)
      } else {
        switch next {
        case "*": out += "[^/]*"
        case "?": out += "[^/]"
        default: out += next.isLetter || next.isNumber || next == "/" ? "\(next)" : "\\\(next)"
        }
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// One hash of all files that match; empty where there is none.
  ///
  /// It differs from GitHub's, which nobody can rely on: equal files have equal hashes.
  static func hash(of patterns: [String], in folder: URL) -> String {
    let paths = patterns.flatMap { FilePattern(pattern: $0).files(in: folder) }
    if paths.isEmpty { return "" }
    var digest = Digest()
    for path in paths {
      digest.add(path)
      digest.add((try? Data(contentsOf: folder.appending(path: path))) ?? Data())
    }
    return digest.hex
  }
}
