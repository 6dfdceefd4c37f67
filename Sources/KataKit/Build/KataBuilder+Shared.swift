import Foundation

/// What is built once for all copies of a class.
extension KataBuilder {
  /// Builds the kit's modules that katas use, and the main of their test binaries.
  ///
  /// - Parameters:
  ///   - katas: The katas.
  ///   - tick: Called about twenty times a second while a compiler runs.
  /// - Throws: ``BuildError``, ``CommandError``.
  package func buildShared(_ katas: [Kata], whileWaiting tick: () -> Void = {}) throws {
    try FileManager.default.createDirectory(at: builds, withIntermediateDirectories: true)
    let library = KitLibrary(root: root, builds: builds, toolchain: toolchain, runner: runner)
    for uses in Set(katas.map(\.manifest.uses)).sorted(by: { $0.count < $1.count }) {
      _ = try library.build(uses, whileWaiting: tick)
    }
    _ = try library.buildRunner(whileWaiting: tick)
  }

  /// A fingerprint of what grades: the kit's code and the toolchain.
  package var fingerprint: String {
    var digest = Digest()
    digest.add(toolchain.version)
    let sources = root.appending(path: "Sources").path
    let below = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    for path in below.sorted() where path.hasSuffix(".swift") || path.hasSuffix(".h") {
      digest.add(path)
      digest.add(FileManager.default.contents(atPath: sources + "/" + path) ?? Data())
    }
    return digest.hex
  }
}
