import KataKit

/// Complaints about small suites.
enum SoundnessExample {
  /// The complaints about one file.
  static func complaints(_ text: String) -> [SoundnessComplaint] {
    TestSoundness(FileTree(["Tests/T.swift": text])).complaints
  }

  /// The kinds of the complaints about a test with this body.
  static func kinds(body: String) -> [SoundnessComplaint.Kind] {
    complaints("@Test func `does it`() async throws {\n\(body)\n}").map(\.kind)
  }
}
