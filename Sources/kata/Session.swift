package import Foundation
package import KataKit

/// All that a verb needs: the checkout, the learner's workspace, the screen and the time.
package struct Session: Sendable {
  /// The folder of the checkout.
  package var root: URL
  /// The folder that the command was called in.
  package var place: URL
  /// All katas.
  package var catalogue: Catalogue
  /// The learner's copies.
  package var workspace: Workspace
  /// Where the command prints.
  package var console: Console
  /// What starts compilers and tests.
  package var runner: CommandRunner
  /// The value of `PATH`.
  package var searchPath: String
  /// What time it is.
  package var now: @Sendable () -> Date
  /// The command's own file; nil where it is not known.
  package var executable: URL?

  package init(
    root: URL, place: URL, catalogue: Catalogue, console: Console, runner: CommandRunner,
    searchPath: String, now: @escaping @Sendable () -> Date
  ) {
    self.root = root
    self.place = place
    self.catalogue = catalogue
    workspace = Workspace(root: root)
    self.console = console
    self.runner = runner
    self.searchPath = searchPath
    self.now = now
  }

  /// Colours for this console.
  var paint: Paint { Paint(isOn: console.hasColour) }

  /// How the learner calls this command.
  var program: String { "swift run kata" }

  /// The kata that a verb is about: the named one, the one whose folder we are in, or the current.
  ///
  /// - Throws: ``CatalogueError/unknownKata(_:nearest:)``, ``NoCurrentKata``.
  func kata(_ invocation: Invocation) throws -> Kata {
    if let name = invocation.words.first { return try catalogue.kata(named: name) }
    let here = catalogue.katas.first { kata in
      let folder = workspace.folder(of: kata).path
      return place.path == folder || place.path.hasPrefix(folder + "/")
    }
    if let here { return here }
    let current = workspace.progress().current
    if let kata = catalogue.katas.first(where: { $0.manifest.id == current }) { return kata }
    throw NoCurrentKata()
  }

  /// Writes a report where the learner wants it; a file that is there is replaced.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  func write(_ text: String, to path: String) throws(WorkspaceError) {
    do {
      let url = URL(fileURLWithPath: path, relativeTo: place)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw .cannotWrite(path: path, reason: error.plainReason)
    }
  }

  /// The toolchain, or what is wrong with it.
  ///
  /// - Throws: ``ToolchainError``.
  func toolchain() throws(ToolchainError) -> Toolchain {
    try Toolchain.find(
      path: searchPath, cache: KataBuilder.builds(in: root).appending(path: "toolchain.json"),
      runner: runner)
  }

  /// What builds and runs tests.
  ///
  /// - Throws: ``ToolchainError``.
  func testRunner() throws(ToolchainError) -> TestRunner {
    let builder = KataBuilder(root: root, toolchain: try toolchain(), runner: runner)
    EventsFile.sweep(builder.builds)
    return TestRunner(builder)
  }
}

/// A verb was called without a name, and the learner is in no kata.
struct NoCurrentKata: Error, CustomStringConvertible {
  var description: String { "You are in no kata yet. Name one: swift run kata list shows them." }
}
