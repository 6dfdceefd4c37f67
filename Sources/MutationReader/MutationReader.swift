import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Finds the mutants of Swift files: `mutation-reader OUTPUT FILE…` writes them as JSON.
///
/// This program is no target of the package: `kata mutate` compiles it at first use against the
/// SwiftSyntax that ships in the toolchain's host libraries, so that `kata` itself links none of it.
@main
struct MutationReader {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let output = words.first, words.count > 1 else {
      FileHandle.standardError.write(Data("usage: mutation-reader OUTPUT FILE…\n".utf8))
      exit(64)
    }
    let files = try words.dropFirst().map { path in
      FoundFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try encoder.encode(files).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}

extension FoundFile {
  /// Reads one file.
  init(path: String, text: String) {
    let parsed = Parser.parse(source: text)
    var operators = OperatorTable.standardOperators
    operators.addSourceFile(parsed) { _ in }
    // An operator that nobody declared here keeps its place: the tree stays readable around it.
    let tree = operators.foldAll(parsed) { _ in }
    let visitor = MutantVisitor(file: path, tree: tree, text: text)
    visitor.walk(tree)
    self.init(
      path: path, mutants: visitor.mutants, weaves: visitor.weaves, skipped: visitor.skipped)
  }
}
