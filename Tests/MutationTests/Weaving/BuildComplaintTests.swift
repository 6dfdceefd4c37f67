import Mutation
import Testing

@Suite struct `What is said of a package that does not build` {
  /// As `swift build` prints it, of the copy that is built.
  private let output = """
    Building for debugging...
    /copy/Sources/A/A.swift:2:33: error: cannot convert return expression of type 'String'
     1 | public func f() -> Int {
     2 |   "x"
       |   `- error: cannot convert return expression of type 'String'
    error: emit-module command failed with exit code 1
    """

  @Test func `names the learner's own file, once`() {
    #expect(
      MutantBuild.complaint(in: output, of: "/copy")
        == "Sources/A/A.swift:2: cannot convert return expression of type 'String'")
  }

  @Test func `keeps what names no Swift file`() {
    let output = "Fetching x\nerror: no such module map\n"

    #expect(MutantBuild.complaint(in: output, of: "/copy") == "error: no such module map")
  }

  @Test func `keeps all where nothing is called an error`() {
    #expect(MutantBuild.complaint(in: "Killed", of: "/copy") == "Killed")
  }
}
