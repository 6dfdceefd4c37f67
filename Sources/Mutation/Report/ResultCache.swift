package import Foundation
import KataKit

/// Outcomes of earlier runs, found again by the content that they depend on.
///
/// An outcome depends on the declaration that holds the mutant, on the tests and on the toolchain. A change
/// elsewhere in the sources may change it too; `--fresh` judges everything anew.
package struct ResultCache {
  private let url: URL
  private let context: String
  private var outcomes: [String: MutantOutcome] = [:]

  /// Opens the cache of a package.
  ///
  /// - Parameters:
  ///   - url: Its file, which need not be there.
  ///   - context: Changes when the tests, the manifest or the toolchain do.
  package init(_ url: URL, context: String) {
    self.url = url
    self.context = context
    if let data = FileManager.default.contents(atPath: url.path),
      let stored = try? JSONDecoder().decode([String: MutantOutcome].self, from: data)
    {
      outcomes = stored
    }
  }

  /// What a mutant's outcome depends on, in sixteen digits.
  package func key(of mutant: Mutant, in source: String, file: String) -> String {
    let bytes = Array(source.utf8)
    var digest = Digest()
    digest.add(context)
    digest.add(file)
    digest.add(bytes[mutant.scopeStart..<mutant.scopeEnd])
    digest.add("\(mutant.start - mutant.scopeStart) \(mutant.end - mutant.scopeStart)")
    digest.add(mutant.change)
    digest.add(mutant.replacement)
    return digest.hex
  }

  package subscript(key: String) -> MutantOutcome? {
    get { outcomes[key] }
    set { outcomes[key] = newValue }
  }

  /// Keeps these outcomes beside those of other targets and revisions.
  package func save() {
    guard let data = try? JSONEncoder().encode(outcomes) else { return }
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: url, options: .atomic)
  }
}
