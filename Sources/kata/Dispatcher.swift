package import Foundation
package import KataKit

/// Reads the command line, runs the verb and turns every error into words and an exit code.
package struct Dispatcher: Sendable {
  /// The exit code of a command line that cannot be read (EX_USAGE of sysexits.h).
  package static let usage: Int32 = 64
  /// The exit code where nothing was proved.
  package static let nothingProved: Int32 = 2
  /// What `kata --version` says of this kit.
  private static let version = "0.1"

  let console: Console
  let runner: CommandRunner
  let environment: [String: String]
  let executable: URL?

  /// Makes a dispatcher; `executable` is the command's own file, which it starts to grade a class.
  package init(
    console: Console, runner: CommandRunner, environment: [String: String], executable: URL? = nil
  ) {
    self.executable = executable
    self.console = console
    self.runner = runner
    self.environment = environment
  }

  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - places: Folders in which or above which the checkout is looked for.
  /// - Returns: The exit code.
  package func run(_ arguments: [String], places: [URL]) -> Int32 {
    let invocation: Invocation
    do {
      invocation = try Invocation(arguments)
    } catch {
      console.report("\(error.problem)\(meant(error.nearest))\n")
      console.complain(usage(of: error.verb) + "\n")
      return Self.usage
    }
    if invocation.verb == "help" {
      console.line(usage(of: invocation.words.first))
      return 0
    }
    if invocation.verb == "version" {
      console.line("kata \(Self.version), for Swift \(Toolchain.required)")
      return 0
    }
    do {
      return try run(invocation, in: session(places))
    } catch let error as CatalogueError {
      console.report("\(error)")
      if case .unknownKata = error { return Self.usage }
      return Self.nothingProved
    } catch let error as ToolchainError {
      console.report("\(error)")
      console.complain("\n  Mend it with:  \(error.remedy)\n")
      return Self.nothingProved
    } catch let error as UsageError {
      console.report(error.problem)
      return Self.usage
    } catch let error as NoCurrentKata {
      console.report("\(error)")
      return Self.usage
    } catch {
      console.report(Self.words(for: error))
      return Self.nothingProved
    }
  }

  private func session(_ places: [URL]) throws -> Session {
    guard let root = places.lazy.compactMap(Catalogue.root(above:)).first else {
      throw NoCheckout()
    }
    var session = Session(
      root: root, place: places[0].standardizedFileURL, catalogue: try Catalogue(root: root),
      console: console, runner: runner, searchPath: environment["PATH"] ?? "", now: { Date() })
    session.executable = executable
    return session
  }

  private func run(_ invocation: Invocation, in session: Session) throws -> Int32 {
    let needsNoToolchain = ["list", "show", "start", "hint", "log", "reset", "ask", nil]
    if needsNoToolchain.contains(invocation.verb) {
      do {
        _ = try session.toolchain()
      } catch {
        console.report("\(error)")
        console.complain("  Mend it with:  \(error.remedy)\n\n")
      }
    }
    for (_, error) in session.catalogue.broken.sorted(by: { $0.key < $1.key }) {
      console.report("\(error)\nThis kata is left out.")
    }
    let restored = try session.workspace.recover()
    if !restored.isEmpty {
      console.report(
        "A run was cut off. What its tests had deleted is back: "
          + restored.joined(separator: ", "))
    }
    if let kept = try session.workspace.mendProgress() {
      let isBack = !session.workspace.progress().katas.isEmpty
      console.report(
        "Workspace/progress.json was broken. It is kept as \(kept), and your progress "
          + (isBack ? "is as after your last command; " : "begins anew; ")
          + "your copies are untouched.")
    }
    return switch invocation.verb {
    case "list": try session.list(invocation)
    case "show": try session.show(invocation)
    case "start": try session.start(invocation)
    case "test": try session.test(invocation)
    case "watch": try session.watch(invocation)
    case "hint": try session.hint(invocation)
    case "check": try session.check(invocation)
    case "class": try session.gradeClass(invocation)
    case "grade-copy": try session.gradeCopy(invocation)
    case "coach": try session.coach(invocation)
    case "mutate": try session.mutate(invocation)
    case "log": try session.log(invocation)
    case "record": try session.record(invocation)
    case "replay": try session.replay(invocation)
    case "unpack": try session.unpack(invocation)
    case "pack": try session.pack(invocation)
    case "solution": try session.solution(invocation)
    case "reset": try session.reset(invocation)
    case "ci": try session.ci(invocation)
    case "ask": try session.ask(invocation)
    case "doctor": try session.doctor(invocation)
    case "verify": try session.verify(invocation)
    case "new": try session.new(invocation)
    default: try session.home(invocation)
    }
  }

  private func usage(of name: String?) -> String {
    let verb = name.flatMap(Verb.named)
    return verb.map { Usage.text(for: $0, width: console.width) }
      ?? Usage.text(width: console.width)
  }

  private func meant(_ names: [String]) -> String {
    names.isEmpty ? "" : " Did you mean \(names.joined(separator: ", "))?"
  }

  static func words(for error: any Error) -> String {
    (error as? CocoaError)?.plainReason ?? String(describing: error)
  }
}

/// The command was called outside a checkout of RedGreen.
struct NoCheckout: Error, CustomStringConvertible {
  var description: String {
    "This is not a checkout of RedGreen: no folder from here upwards holds Package.swift and Katas."
  }
}
