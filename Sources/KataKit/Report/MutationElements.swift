/// A report in the shape of mutation-testing-elements, which many viewers read.
///
/// Source: stryker-mutator/mutation-testing-elements, mutation-testing-report-schema, version 2.
package struct MutationElements<Own: Encodable>: Encodable {
  /// A place in a file.
  package struct Position: Encodable {
    /// The line, from 1.
    package var line: Int
    /// The column, from 1.
    package var column: Int

    /// Names a place by its line and its column, both from 1.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// A stretch of a file.
  package struct Location: Encodable {
    var start: Position
    var end: Position?

    /// Names a stretch by its first place and the place after its last; nil where only the first is known.
    package init(start: Position, end: Position? = nil) {
      self.start = start
      self.end = end
    }
  }

  /// A change, where it is, and what came of it.
  package struct Mutant: Encodable {
    var id: String
    var mutatorName: String
    var description: String
    var location: Location
    var replacement: String
    /// `Killed`, `Survived`, `NoCoverage`, `CompileError` or `Timeout`.
    package var status = ""
    /// Why the status is so.
    package var statusReason: String?
    /// The tests that noticed it.
    package var killedBy: [String]?
    /// The tests that ran it and noticed nothing.
    package var coveredBy: [String]?

    /// Describes a change that has no status yet.
    ///
    /// - Parameters:
    ///   - id: A name that no other change of the report has.
    ///   - mutatorName: The family of the change.
    ///   - description: What the change does.
    ///   - location: What is replaced.
    ///   - replacement: What takes its place.
    package init(
      id: String, mutatorName: String, description: String, location: Location, replacement: String
    ) {
      self.id = id
      self.mutatorName = mutatorName
      self.description = description
      self.location = location
      self.replacement = replacement
    }
  }

  /// A source, and the changes in it.
  package struct File: Encodable {
    let language = "swift"
    var source: String
    /// The changes, in their order.
    package var mutants: [Mutant]

    /// Takes a file's text and the changes in it.
    package init(source: String, mutants: [Mutant] = []) {
      self.source = source
      self.mutants = mutants
    }
  }

  /// A test, by its sentence.
  struct Test: Encodable {
    var id: String
    var name: String
    var location: Location
  }

  /// A file of tests.
  struct TestFile: Encodable {
    var source: String
    var tests: [Test]
  }

  private let schemaVersion = "2"
  // Green is what exits with 0: nothing survived.
  private let thresholds = ["high": 100, "low": 60]
  private let framework = ["name": "RedGreen"]
  private let files: [String: File]
  private let testFiles: [String: TestFile]?
  private let redgreen: Own

  /// Takes the parts of a report together.
  ///
  /// - Parameters:
  ///   - files: The sources, by their paths.
  ///   - own: What the schema has no word for: it stands in `redgreen`, which the schema lets be.
  package init(files: [String: File], own: Own) {
    self.init(files: files, testFiles: nil, own: own)
  }

  init(files: [String: File], testFiles: [String: TestFile]?, own: Own) {
    self.files = files
    self.testFiles = testFiles
    redgreen = own
  }
}
