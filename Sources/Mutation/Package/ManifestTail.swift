import Foundation
import KataKit

/// The manifest of the copy: the package's own, cut down to what the tests need, plus the switch.
struct ManifestTail {
  var manifest: String
  var folder: URL
  var selection: PackageLayout.Selection

  /// The host of the worker, a test target that is added to the copy.
  static let host = "RedGreenHostTests"

  var text: String {
    let mutated = list(selection.mutated.map(\.name))
    return withAbsolutePaths + """

      // From here on this copy is made to be judged: what the tests need, and the switch.
      do {
        let kept: Set<String> = [\(list(selection.kept.sorted()))]
        let mutated: Set<String> = [\(mutated)]
        package.products.removeAll()
        package.targets.removeAll { !kept.contains($0.name) }
        for target in package.targets {
          if mutated.contains(target.name) { target.dependencies.append("RedGreenSwitch") }
          if [.regular, .executable, .test].contains(target.type) {
            target.swiftSettings =
              (target.swiftSettings ?? []) + [.unsafeFlags(["-no-warnings-as-errors"])]
          }
        }
        package.targets += [
          .target(name: "RedGreenSwitch", path: "RedGreenSwitch"),
          .testTarget(
            name: "\(Self.host)", dependencies: ["RedGreenSwitch"], path: "\(Self.host)"),
        ]
      }

      """
  }

  /// A dependency beside the package is not beside its copy.
  private var withAbsolutePaths: String {
    manifest.replacing(/(\.package\([^)]*?path:\s*")([^"\/][^"]*)"/) { match in
      let path = URL(fileURLWithPath: String(match.2), relativeTo: folder).standardizedFileURL.path
      return "\(match.1)\(path)\""
    }
  }

  private func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
