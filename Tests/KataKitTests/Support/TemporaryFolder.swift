import Foundation
import KataKit

/// A folder of one test's own; it goes with the suite that holds it.
final class TemporaryFolder: Sendable {
  let url: URL
  private let isKept: Bool

  /// Makes the folder.
  ///
  /// - Parameter suffix: The end of its name, for tests of unusual paths.
  init(suffix: String = "") {
    let name = "RedGreen-\(UUID().uuidString)\(suffix)"
    isKept = false
    url = FileManager.default.temporaryDirectory.appending(path: name)
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Makes a folder beside the builds that the next run finds again, for what takes long to build.
  ///
  /// - Parameter name: Its name, which no other test uses.
  init(keptAs name: String) {
    isKept = true
    url = KataBuilder.builds(in: Checkout.root).appending(path: "kept/\(name)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { if !isKept { try? FileManager.default.removeItem(at: url) } }

  var path: String { url.path }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ text: String, to path: String, isExecutable: Bool = false) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    if isExecutable { try makeProgram(file) }
    return file
  }

  /// Copies a file over itself through another process and makes it executable.
  ///
  /// A program that this process wrote by itself cannot run ("Text file busy") while a child that
  /// another test starts still holds the descriptor that it was written through.
  private func makeProgram(_ file: URL) throws {
    let script =
      "mv \"$0\" \"$0.text\" && cp \"$0.text\" \"$0\" && rm \"$0.text\" && chmod 755 \"$0\""
    _ = try CommandRunner().run(Command("/bin/sh", ["-c", script, file.path], in: url))
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }

  /// The names in a subfolder, in alphabetical order; none where there is no such folder.
  func names(in subfolder: String = "") -> [String] {
    let folder = subfolder.isEmpty ? url : url.appending(path: subfolder)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}
