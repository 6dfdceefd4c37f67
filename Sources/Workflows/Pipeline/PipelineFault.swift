import Foundation
import KataKit

/// A change to a right workflow: a fault that one probe finds, or another way to write the same.
package struct PipelineFault: Decodable, Equatable, Sendable {
  /// A text that stands once in the workflow, and what takes its place.
  struct Replacement: Decodable, Equatable, Sendable {
    var replace: String
    var with: String
  }

  /// Its name, in kebab-case; the file's name, too.
  package var name: String
  /// The probe that must find it; nil for a change that keeps the behaviour.
  package var probe: PipelineProbe?
  /// What happened, in one sentence.
  package var story: String
  /// What is learnt; nil for a change that keeps the behaviour.
  package var lesson: String?
  var edits: [Replacement]

  /// A workflow with this change in it.
  ///
  /// - Throws: ``PipelineFaultError`` where a text does not stand there once.
  func applied(to workflow: String) throws(PipelineFaultError) -> String {
    var result = workflow
    for edit in edits {
      let count = result.ranges(of: edit.replace).count
      guard count == 1 else {
        throw PipelineFaultError(
          file: "\(name).json", problem: "\"\(edit.replace)\" stands \(count) times in the workflow"
        )
      }
      result.replace(edit.replace, with: edit.with)
    }
    return result
  }

  /// Reads the changes in a folder of a kata, in the order of their names.
  ///
  /// - Throws: ``PipelineFaultError`` for the first file that is not in order, `WorkspaceError`.
  static func all(in subfolder: String, of kata: Kata) throws -> [PipelineFault] {
    let files = try FileTree(reading: kata.folder, subfolders: [subfolder])
    return try files.paths.filter { $0.hasSuffix(".json") }.map { path in
      do {
        let fault = try JSONDecoder().decode(
          PipelineFault.self, from: Data((files[path] ?? "").utf8))
        if path.hasSuffix("/\(fault.name).json") { return fault }
        throw PipelineFaultError(file: path, problem: "its name is \"\(fault.name)\"")
      } catch let error as DecodingError {
        throw PipelineFaultError(file: path, problem: "it cannot be read: \(error)")
      }
    }
  }
}

/// A file that describes a fault of a pipeline is not in order.
package struct PipelineFaultError: Error, Equatable, CustomStringConvertible {
  /// The file.
  package var file: String
  /// What is wrong with it.
  package var problem: String

  package var description: String { "\(file): \(problem)." }
}
