/// Something that reads Swift and finds what could be changed in it.
package protocol MutantFinder {
  /// Finds the mutants of some files.
  ///
  /// - Parameters:
  ///   - files: Absolute paths.
  ///   - tick: Called about twenty times a second meanwhile.
  /// - Returns: One result a file, in the same order.
  /// - Throws: ``MutationError`` where the files cannot be read.
  func find(in files: [String], whileWaiting tick: () -> Void) throws -> [FoundFile]
}
