import KataKit

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension FileTree {
  private static let words = [
    "", "a", "b", "}", "-- dashes", "++ plus", "@@ -1 +1 @@", "\\ slash", "é", "e\u{301}", "x\r",
    "```swift", " blank", "diff --git a/x b/x",
  ]
  private static let names = [
    "Sources/A.swift", "Sources/B C.swift", "Tests/T.swift", "README.md", "Tests/\"q\"\t.swift",
  ]

  private static func text(_ numbers: inout SeededNumbers) -> String {
    let lines = (0..<Int.random(in: 0...14, using: &numbers)).map { _ in
      words[Int.random(in: 0..<words.count, using: &numbers)]
    }
    let end = Bool.random(using: &numbers) ? "" : "\n"
    return lines.joined(separator: "\n") + (lines.isEmpty ? "" : end)
  }

  /// A tree of a few files with lines that could be taken for a diff's own.
  static func random(_ numbers: inout SeededNumbers) -> FileTree {
    var tree = FileTree()
    for name in names where Bool.random(using: &numbers) { tree[name] = text(&numbers) }
    return tree
  }

  /// The tree with some lines of some files taken out, put in or moved, and a file come or gone.
  func mutated(_ numbers: inout SeededNumbers) -> FileTree {
    var tree = self
    for path in paths {
      var lines = (tree[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<Int.random(in: 0...3, using: &numbers) {
        let place = Int.random(in: 0...lines.count, using: &numbers)
        if Bool.random(using: &numbers), place < lines.count { lines.remove(at: place) }
        lines.insert(
          Self.words[Int.random(in: 0..<Self.words.count, using: &numbers)][...],
          at: min(place, lines.count))
      }
      tree[path] = lines.joined(separator: "\n")
    }
    let name = Self.names[Int.random(in: 0..<Self.names.count, using: &numbers)]
    tree[name] = tree[name] == nil ? Self.text(&numbers) : nil
    return tree
  }

  /// Every byte of every file: `==` takes a composed and a decomposed letter for the same.
  var bytes: [String: [UInt8]] { files.mapValues { Array($0.utf8) } }
}
