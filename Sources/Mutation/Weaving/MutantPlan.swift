/// Which mutants one build holds: the number of each is its place in the list, from 1.
package struct MutantPlan: Equatable, Sendable {
  /// A mutant's place: the index of its file, and its index in the file.
  package struct Place: Hashable, Sendable {
    /// The index in ``MutantPlan/files``, from 0.
    package var file: Int
    /// The index in the file's mutants, from 0.
    package var mutant: Int

    package init(file: Int, mutant: Int) {
      self.file = file
      self.mutant = mutant
    }
  }

  package let files: [FoundFile]
  package let places: [Place]

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - files: What was found.
  ///   - places: The mutants to build; nil for all.
  package init(files: [FoundFile], places: [Place]? = nil) {
    self.files = files
    self.places =
      places
      ?? files.indices.flatMap { file in
        files[file].mutants.indices.map { Place(file: file, mutant: $0) }
      }
  }

  /// The number of each mutant of a file, by its index in the file.
  func ids(inFile file: Int) -> [Int: Int] {
    var ids: [Int: Int] = [:]
    for (index, place) in places.enumerated() where place.file == file {
      ids[place.mutant] = index + 1
    }
    return ids
  }

  /// The mutant with a number.
  package func mutant(_ id: Int) -> Mutant {
    let place = places[id - 1]
    return files[place.file].mutants[place.mutant]
  }

  /// The path of the file that holds the mutant with a number.
  package func path(_ id: Int) -> String { files[places[id - 1].file].path }
}
