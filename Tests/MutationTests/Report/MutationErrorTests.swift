import KataKit
import Mutation
import Testing

@Suite struct MutationErrorTests {
  @Test func `says which tests are run where none was`() {
    #expect(
      MutationError.noScore(.nothingRan).description
        == "No score: no test ran. Only tests of Swift Testing are run, not those of XCTest.")
  }
}
