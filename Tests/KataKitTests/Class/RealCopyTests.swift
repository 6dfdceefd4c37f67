import Foundation
import KataKit
import TestSupport
import Testing

extension RealBuilds {
  /// What a copy is worth by the real compiler: the given tests count, whatever became of them.
  @Suite struct Copies {
    let group: ClassFolder
    let ada: LearnerClone

    init() throws {
      group = try ClassFolder(form: .implement)
      try group.checkout.write(
        "import Demo\nimport Testing\n@Test func `is 42`() { #expect(answer == 42) }\n",
        to: "Katas/01-unit-tests/Demo/Tests/DemoTests/DemoTests.swift")
      try group.checkout.remove("Katas/01-unit-tests/Demo/Bugs/answers-42.json")
      ada = try group.add("ada")
    }

    @Test func `runs the given tests, and names those that were gutted`() async throws {
      try write("import Testing\n@Test func `is fine`() { #expect(1 == 1) }\n", "DemoTests")

      let grade = try await grade()

      #expect(!grade.passed)
      #expect(grade.score == 0)
      #expect(grade.verdict.hasPrefix("the given tests on its code: 0 of 1 pass"), "\(grade)")
      #expect(grade.notes.first?.hasPrefix("given test changed:") == true)
    }

    @Test func `runs the learner's own tests beside them, and gives them no points`() async throws {
      try group.folder.write(
        "public let answer = 42\n", to: group.path("ada", "Sources/Demo/Demo.swift"))
      try write("import Demo\nimport Testing\n@Test func odd() { #expect(answer == 43) }\n", "Own")

      let grade = try await grade()

      #expect(grade.score == 10, "\(grade)")
      #expect(
        grade.notes.first?.hasPrefix("its own tests, with the given ones: 1 of 2 pass") == true)
    }

    private func write(_ text: String, _ name: String) throws {
      try group.folder.write(text, to: group.path("ada", "Tests/DemoTests/\(name).swift"))
    }

    private func grade() async throws -> KataGrade {
      let path = try #require(ProcessInfo.processInfo.environment["PATH"])
      let (kata, ada) = (group.kata, ada)
      return try await onOwnThread {
        let runner = CommandRunner()
        let toolchain = try Toolchain.find(path: path, cache: nil, runner: runner)
        let builder = KataBuilder(root: Checkout.root, toolchain: toolchain, runner: runner)
        return try CopyGrader(TestRunner(builder)).grade(kata, of: ada)
      }
    }
  }
}
