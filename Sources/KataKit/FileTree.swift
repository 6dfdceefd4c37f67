/// The text files of a kata that a learner edits: relative path to content.
package struct FileTree: Codable, Equatable, Sendable {
  /// Content by path, relative to the kata's folder, with `/` between components.
  package var files: [String: String]

  package init(_ files: [String: String] = [:]) { self.files = files }

  /// The paths in alphabetical order.
  package var paths: [String] { files.keys.sorted() }

  /// The content of one file, or nil where there is none.
  package subscript(path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }
}
