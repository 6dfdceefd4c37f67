package import Foundation

extension KataPackage {
  /// The kit's library products, in the order in which manifests list them.
  package static let products = [
    "Adapters", "Cassettes", "Cryptography", "ExpressStyle", "FlaskStyle", "HTTPCore", "HTTPServer",
    "JSON", "JSONSchema", "JSONWebToken", "Ports", "SMTP", "SQLite", "Services", "TestDoubles",
    "TestSupport", "WebContract", "WebSignIn", "WireDoubles",
  ]

  /// The package that a tree of files makes in a folder: named after its module, using what it imports.
  ///
  /// - Throws: ``ScratchError/noModule``.
  package init(of tree: FileTree, in folder: URL) throws(ScratchError) {
    let module = tree.paths.lazy.map { $0.split(separator: "/") }
      .first { $0.count > 2 && $0[0] == "Sources" }
    guard let module else { throw .noModule }
    let lines = tree.files.values.joined(separator: "\n").split(separator: "\n")
    let imported = Set(
      lines.filter { $0.contains("import ") }.compactMap { $0.split(separator: " ").last })
    self.init(
      name: String(module[1]), folder: folder,
      uses: Self.products.filter { imported.contains($0[...]) })
  }

  /// Writes the manifest and makes the folder hold exactly these sources and tests.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func write(_ tree: FileTree) throws(WorkspaceError) {
    let manifest = FileTree(["Package.swift": Self.manifest(name: name, uses: uses)])
    try manifest.write(to: folder)
    try tree.write(to: folder, replacing: ["Sources", "Tests"])
  }
}

/// A tree of files cannot be built as a kata.
package enum ScratchError: Error, Equatable, CustomStringConvertible {
  /// No file lies in `Sources/<Module>/`.
  case noModule

  package var description: String { "There is no file in Sources/<Module>/ to build." }
}
