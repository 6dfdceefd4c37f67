package import Foundation
import JSON

/// Everything that is wrong with one `kata.json`.
package struct ManifestError: Error, Equatable, CustomStringConvertible {
  /// The file, relative to the checkout.
  package var file: String
  /// One sentence for each problem, with the JSON Pointer of the value at its front.
  package var problems: [String]

  package var description: String {
    problems.map { "\(file): \($0)" }.joined(separator: "\n")
  }
}

extension KataManifest {
  /// Reads and validates a `kata.json`.
  ///
  /// - Parameters:
  ///   - data: The file's content.
  ///   - file: Its path, for the messages.
  ///   - schema: What it is judged by.
  /// - Returns: The manifest, every member of which is valid.
  /// - Throws: ``ManifestError`` with all problems at once.
  package static func parse(
    _ data: Data, file: String, schema: ManifestSchema
  ) throws(ManifestError) -> KataManifest {
    do {
      let problems = schema.problems(of: try JSONValue(parsing: data))
      guard problems.isEmpty else { throw ManifestError(file: file, problems: problems) }
      return try JSONDecoder().decode(KataManifest.self, from: data)
    } catch let error as ManifestError {
      throw error
    } catch {
      throw ManifestError(file: file, problems: ["is not JSON: \(error)"])
    }
  }
}
