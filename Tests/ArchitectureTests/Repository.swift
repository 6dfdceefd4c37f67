import Foundation

/// The files of this checkout, for tests about the house itself.
enum Repository {
  /// The folder of the checkout.
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The paths of files below a folder, relative to the checkout, without what was built.
  static func files(in folder: String, ending: String) -> [String] {
    let below = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let names = below?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.contains(".build/") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The modules that a Swift file imports.
  static func imports(of path: String) throws -> Set<String> {
    // What is indented further stands in a text that the file writes.
    let lines = try text(path).split(separator: "\n").filter { !$0.hasPrefix("   ") }
    let levels: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
    let names = lines.compactMap { line -> String? in
      var words = line.split(separator: " ")[...]
      if let first = words.first, levels.contains(first) { words = words.dropFirst() }
      guard words.first == "import", words.count >= 2 else { return nil }
      return words.last.map(String.init)
    }
    return Set(names)
  }
}
