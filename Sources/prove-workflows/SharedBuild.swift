import Foundation
import Workflows

extension Workflow {
  /// Puts the cache steps of `ci.yml` behind the checkout of each job that builds.
  ///
  /// The samples without a cache stay short to read; where many runs of them are only to be shown
  /// red or green, one build serves all.
  ///
  /// - Parameter ci: The workflow with the steps.
  /// - Returns: The workflow; itself where no job builds without a cache.
  /// - Throws: ``MissingText`` where it has them no more.
  func sharingBuilds(with ci: Workflow) throws -> Workflow {
    let steps = ci.jobs.flatMap(\.steps)
    let names = ["Date every file by its content", "Restore the build cache"]
    let cache = try names.map { name in
      guard let step = steps.first(where: { $0.name == name }) else {
        throw MissingText(text: "- name: \(name)", file: ci.file)
      }
      return step
    }
    var shared = self
    for index in shared.jobs.indices where shared.jobs[index].builds {
      let checkout = shared.jobs[index].steps.firstIndex { $0.action == "actions/checkout" }
      guard let checkout else { throw MissingText(text: "actions/checkout", file: file) }
      shared.jobs[index].steps.insert(contentsOf: cache, at: checkout + 1)
    }
    return shared
  }
}

extension Workflow.Job {
  /// Whether it compiles the package, and with no cache of its own.
  fileprivate var builds: Bool {
    let isBuilding = steps.contains { step in
      if case .script(let script) = step.work {
        script.contains("swift build ") || script.contains("swift test ")
      } else {
        false
      }
    }
    return isBuilding
      && !steps.contains { ["actions/cache", "actions/download-artifact"].contains($0.action) }
  }
}

extension Workflow.Step {
  /// The action that it uses.
  fileprivate var action: String? {
    if case .action(let name, _) = work { name } else { nil }
  }
}
