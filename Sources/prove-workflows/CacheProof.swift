import Foundation
import KataKit
import Workflows

/// Shows that the build cache of `ci.yml` hits, and that it never hides an edit.
struct CacheProof {
  let lane: Lane
  /// The edits are random, and the same for the same seed.
  private var state: UInt64
  private var values = (0..<12).map { 100 + $0 }
  private var former: [Int: [Int]] = [:]

  init(lane: Lane, seed: UInt64) {
    self.lane = lane
    state = seed
  }

  /// Builds cold, three times again, then after each of ten edits, some of them to an older content.
  ///
  /// - Returns: Whether the shortest of the three took at most a tenth, and each edit was seen by the tests.
  mutating func run(show: (String) -> Void) throws -> Bool {
    let package = lane.folder.appending(path: "Hello")
    try write(to: package)
    let cold = try pipeline(on: package)
    let warm = try (1...3).map { _ in try pipeline(on: package) }
    // The least of three: what else the machine does makes a short run longer, and never shorter.
    let least = warm.map(\.seconds).min() ?? cold.seconds
    let ratio = least / cold.seconds
    show(
      String(
        format: "date, restore and build through ci.yml: cold %.1f s, unchanged %.2f s, ratio %.3f",
        cold.seconds, least, ratio))
    var isGood = ratio <= 0.1 && cold.isSeen && warm.allSatisfy(\.isSeen)
    for edit in 1...10 {
      // A few files only, so that most have an older content to go back to.
      let file = Int(next() % 3)
      let old = former[file]?.randomElement(using: &self)
      former[file, default: []].append(values[file])
      values[file] = edit.isMultiple(of: 2) ? old ?? values[file] + 1000 : Int(next() % 100_000)
      try write(to: package)
      let seen = try pipeline(on: package)
      let kind = old == values[file] ? "to an older content" : "to a new content"
      let sign = seen.isSeen ? "✔" : "✘ not compiled:"
      show(
        "\(sign) edit \(edit) of file \(file), \(kind) · \(String(format: "%.1f", seen.seconds)) s")
      isGood = isGood && seen.isSeen
    }
    return isGood
  }

  /// The steps that a cache adds, and the one that it is to save.
  private static let timed: Set<String> = [
    "Date every file by its content", "Restore the build cache", "Build",
  ]

  /// Runs the steps of the sample up to its tests.
  ///
  /// - Returns: How long the build took with what the cache adds to it, without keeping it, which
  ///   is no step; and whether the tests saw the newest contents.
  private func pipeline(on package: URL) throws -> (seconds: Double, isSeen: Bool) {
    let url = lane.checkout.appending(path: ".github/workflows/ci.yml")
    let text = try String(contentsOf: url, encoding: .utf8)
    guard let end = text.firstRange(of: "      - name: Report") else {
      throw MissingText(text: "- name: Report", file: url.path)
    }
    let workflow = try WorkflowReader.read(String(text[..<end.lowerBound]), file: "ci.yml")
    var options = WorkflowExecutor.Options()
    options.jobs = ["test"]
    let executor = WorkflowExecutor(
      folders: WorkflowFolders(root: lane.folder.appending(path: "run")), runner: lane.runner,
      searchPath: lane.path)
    let report = try executor.run(workflow, on: package, options: options)
    let steps = report.jobs.flatMap(\.steps)
    let build = steps.filter { Self.timed.contains($0.name) }
    let test = steps.first { $0.name == "Test" }
    guard build.count == Self.timed.count, let test, report.isGreen else {
      throw MissingText(text: steps.map(\.output).joined(), file: "ci.yml")
    }
    let expected = "values: \(values.map(String.init).joined(separator: " "))."
    return (build.reduce(0) { $0 + $1.seconds }, test.output.contains(expected))
  }

  private func write(to package: URL) throws {
    var files = [
      "Package.swift": """
      // swift-tools-version: 6.3
      import PackageDescription

      let package = Package(
          name: "Hello",
          targets: [
              .target(name: "Hello"), .testTarget(name: "HelloTests", dependencies: ["Hello"]),
          ]
      )

      """,
      "Tests/HelloTests/HelloTests.swift": """
      import Hello
      import Testing

      @Test func values() {
          print("values: \\(allValues.map(String.init).joined(separator: " ")).")
      }

      """,
      "Sources/Hello/All.swift":
        "public let allValues = [\(values.indices.map { "value\($0)()" }.joined(separator: ", "))]\n",
    ]
    for (index, value) in values.enumerated() {
      files["Sources/Hello/Value\(index).swift"] = "func value\(index)() -> Int { \(value) }\n"
    }
    try FileTree(files).write(to: package)
  }
}

extension CacheProof: RandomNumberGenerator {
  /// The next number (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
