package import Foundation

/// One kata on disk as a package: a module, its tests, and the kit's products that they use.
package struct KataPackage: Equatable, Sendable {
  /// The name of the module; the tests' module is named `<name>Tests`.
  package var name: String
  /// The folder that holds `Package.swift`, `Sources` and `Tests`.
  package var folder: URL
  /// The kit's library products that the kata uses, `Ports` before `TestDoubles`.
  package var uses: [String]

  package init(name: String, folder: URL, uses: [String]) {
    self.name = name
    self.folder = folder
    self.uses = uses
  }

  /// The products that serve the tests alone; the module may use the others.
  package static let testProducts: Set<String> = [
    "Cassettes", "TestDoubles", "TestSupport", "WebContract", "WireDoubles",
  ]

  /// The name of the module of the tests.
  package var testsName: String { name + "Tests" }

  /// The manifest that every kata has, so that plain `swift test` works in its folder.
  package static func manifest(name: String, uses: [String]) -> String {
    let own = uses.filter { !testProducts.contains($0) }
    func product(_ name: String) -> String {
      ".product(name: \"\(name)\", package: \"RedGreen\")"
    }
    var text = """
      // swift-tools-version: 6.3
      import PackageDescription

      let package = Package(
        name: "\(name)",
        platforms: [.macOS(.v15)],

      """
    if !uses.isEmpty {
      text += "  dependencies: [.package(name: \"RedGreen\", path: \"../../..\")],\n"
    }
    text += "  targets: [\n"
    if own.isEmpty {
      text += "    .target(name: \"\(name)\"),\n"
    } else {
      text += "    .target(\n      name: \"\(name)\",\n      dependencies: [\n"
      // The formatter wants no comma after an only element.
      let comma = own.count == 1 ? "" : ","
      text += own.map(product).map { "        \($0)\(comma)\n" }.joined()
      text += "      ]\n    ),\n"
    }
    if uses.isEmpty {
      text += "    .testTarget(name: \"\(name)Tests\", dependencies: [\"\(name)\"]),\n"
    } else {
      text += "    .testTarget(\n      name: \"\(name)Tests\",\n      dependencies: [\n"
      text += "        \"\(name)\",\n"
      text += uses.map(product).map { "        \($0),\n" }.joined()
      text += "      ]\n    ),\n"
    }
    return text + "  ],\n  swiftLanguageModes: [.v6]\n)\n"
  }

  /// Whether the manifest is the usual one, so that the kit may build without the package manager.
  package var hasUsualManifest: Bool {
    let manifest = try? String(contentsOf: folder.appending(path: "Package.swift"), encoding: .utf8)
    return manifest == Self.manifest(name: name, uses: uses)
  }

  /// The Swift files of the module, in alphabetical order.
  package var sources: [String] { swiftFiles(in: "Sources/\(name)") }

  /// The Swift files of the tests, in alphabetical order.
  package var tests: [String] { swiftFiles(in: "Tests/\(testsName)") }

  private func swiftFiles(in subfolder: String) -> [String] {
    let base = folder.appending(path: subfolder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    // A compiler that opens a pipe waits for ever.
    return names.filter { $0.hasSuffix(".swift") && FileTree.isText($0) }
      .sorted().map { base.path + "/" + $0 }
      .filter { URL(fileURLWithPath: $0).resolvingSymlinksInPath().isRegularFile }
  }

  /// What is named like a Swift file and is none, so that it is left out: pipes, folders, links to nowhere.
  package var strangers: [String] {
    ["Sources/\(name)", "Tests/\(testsName)"].flatMap { part in
      let base = folder.appending(path: part).path
      let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
      return names.sorted().filter { $0.hasSuffix(".swift") && FileTree.isText($0) }
        .filter { !URL(fileURLWithPath: "\(base)/\($0)").resolvingSymlinksInPath().isRegularFile }
        .map { "\(part)/\($0)" }
    }
  }
}
