/// A bug or refactoring file that cannot be used, and the place in it.
package struct VariantFileError: Error, Equatable, CustomStringConvertible {
  /// The file's path as the caller gave it.
  package var file: String
  /// The place as a JSON Pointer (RFC 6901); empty for the whole text.
  package var pointer: String
  /// What was wrong, with the offending value.
  package var problem: String

  package var description: String {
    pointer.isEmpty ? "\(file): \(problem)" : "\(file): \(pointer) \(problem)"
  }
}
