import Testing
import Workflows

/// A job with nothing to refuse, for files whose head is looked at.
let oneJob = "jobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: a\n"

/// Expects that a file is refused when it is read: at this line, in these words.
func expectRefusal(
  _ text: String, line: Int, _ words: String, _ location: SourceLocation = #_sourceLocation
) {
  let error = #expect(throws: WorkflowError.self, sourceLocation: location) {
    try WorkflowReader.read(text, file: "x.yml")
  }
  #expect(error?.line == line, sourceLocation: location)
  #expect(
    error?.problem.contains(words) == true, "\(error?.description ?? "")", sourceLocation: location)
}
