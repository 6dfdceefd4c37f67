import KataKit
import TestDoubles

extension FileTree {
  private static let words = [
    "", "a", "b", "}", "-- dashes", "++ plus", "@@ -1 +1 @@", "\\ slash", "é", "e\u{301}", "x\r",
    "```swift", " blank", "diff --git a/x b/x",
  ]
  private static let names = [
    "Sources/A.swift", "Sources/B C.swift", "Tests/T.swift", "README.md", "Tests/\"q\"\t.swift",
  ]

  private static func text(_ numbers: SeededRandomness) -> String {
    let lines = (0..<numbers.number(in: 0...14)).map { _ in
      words[numbers.number(in: 0...words.count - 1)]
    }
    let end = numbers.isHeads ? "" : "\n"
    return lines.joined(separator: "\n") + (lines.isEmpty ? "" : end)
  }

  /// A tree of a few files with lines that could be taken for a diff's own.
  static func random(_ numbers: SeededRandomness) -> FileTree {
    var tree = FileTree()
    for name in names where numbers.isHeads { tree[name] = text(numbers) }
    return tree
  }

  /// The tree with some lines of some files taken out, put in or moved, and a file come or gone.
  func mutated(_ numbers: SeededRandomness) -> FileTree {
    var tree = self
    for path in paths {
      var lines = (tree[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<numbers.number(in: 0...3) {
        let place = numbers.number(in: 0...lines.count)
        if numbers.isHeads, place < lines.count { lines.remove(at: place) }
        lines.insert(
          Self.words[numbers.number(in: 0...Self.words.count - 1)][...],
          at: min(place, lines.count))
      }
      tree[path] = lines.joined(separator: "\n")
    }
    let name = Self.names[numbers.number(in: 0...Self.names.count - 1)]
    tree[name] = tree[name] == nil ? Self.text(numbers) : nil
    return tree
  }

  /// Every byte of every file: `==` takes a composed and a decomposed letter for the same.
  var bytes: [String: [UInt8]] { files.mapValues { Array($0.utf8) } }
}

extension SeededRandomness {
  /// A toss of a coin.
  fileprivate var isHeads: Bool { number(in: 0...1) == 1 }
}
