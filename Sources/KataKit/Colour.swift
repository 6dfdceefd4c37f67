/// A colour of one run of a test suite: what a traffic light shows.
package enum Colour: String, Codable, CaseIterable, Sendable {
  /// At least one test ran and failed.
  case red
  /// The package did not build, or the tests could not run.
  case amber
  /// Every test ran, expected something and passed.
  case green
  /// Nothing was proved: no test ran, or a test expected nothing.
  case hollow
}
