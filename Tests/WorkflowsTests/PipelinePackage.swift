import Foundation
import KataKit
import Testing
import Workflows

/// A small package with a pipeline, and a trial of it that works in a folder of its own.
struct PipelinePackage {
  let playground: Playground
  var tree = FileTree([
    "Package.swift": KataPackage.manifest(name: "Sign", uses: []),
    "Sources/Sign/Sign.swift": "public func sign() -> String { \"open\" }\n",
    "Tests/SignTests/SignTests.swift": """
    import Sign
    import Testing

    @Suite struct SignTests {
      @Test func `says open`() {
        #expect(sign() == "open")
      }

      @Test func says() {
        #expect(!sign().isEmpty)
      }
    }

    """,
  ])

  init() throws { playground = try Playground() }

  /// The folder of this checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Tries a pipeline of one job with these steps, indented by six.
  func verdict(
    _ steps: String, on: String = "[push, pull_request]", job: String = "",
    probes: [PipelineProbe]
  ) async throws -> Verdict {
    let text = """
      on: \(on)
      jobs:
        test:
          runs-on: ubuntu-24.04
      \(job)    steps:
            - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      \(steps)
      """
    return try await verdict(of: text, probes: probes)
  }

  func verdict(of text: String?, probes: [PipelineProbe]) async throws -> Verdict {
    var tree = tree
    tree[".github/workflows/ci.yml"] = text
    let whole = tree
    let trial = PipelineTrial(
      root: Self.root, scratch: playground.root.appending(path: "trial"),
      runner: playground.runner,
      searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try trial.verdict(of: whole, probes: probes) })
      }
    }
  }
}
