import Foundation
import Testing
import Workflows

/// The workflows that this repository shows are all executed, so none may be refused.
@Suite struct AcceptedFilesTests {
  private static let folders = [
    ".github/workflows", "Katas/05-pipeline/BrokenPipeline/.github/workflows",
    "Katas/05-pipeline/BrokenPipeline/Solution/.github/workflows",
  ]

  private static func files() throws -> [URL] {
    try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: PipelinePackage.root.appending(path: folder), includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == "yml" }
  }

  @Test func `reads every workflow of this repository`() throws {
    let files = try Self.files()
    #expect(files.count >= 7)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(throws: Never.self) { try WorkflowReader.read(text, file: file.path) }
    }
  }
}
