import KataKit
import Mutation

/// A file with some mutants, and a worker that judges them as told.
enum Shop {
  /// A plan of so many mutants, each on a line of its own.
  static func plan(_ count: Int) -> MutantPlan {
    let mutants = (0..<count).map { index in
      Mutant(
        kind: "comparison", change: "== becomes !=", range: index..<index + 1, line: index + 1,
        column: 1, replacement: "!=", scope: 0..<count)
    }
    let file = FoundFile(path: "Sources/Shop/Shop.swift", mutants: mutants)
    return MutantPlan(files: [file])
  }

  /// A sound ground: two tests, and the hits of the first on the warm and the fresh code.
  static func ground(_ switches: Int, hits: String, fresh: String? = nil, memory: Int = 0) -> String
  {
    let lines = [
      Events.started(switches), Events.reached(1, "T.a()", fresh ?? hits),
      Events.reached(1, "T.b()", "[]"), Events.passed(1), Events.reached(2, "T.a()", hits),
      Events.reached(2, "T.b()", "[]"), Events.passed(2), Events.passed(3, memory: memory),
      Events.survived(switches + 1), Events.ended,
    ]
    return lines.joined()
  }

  /// A worker with a sound ground that leaves the mutants to `judge`.
  static func worker(
    _ switches: Int, hits: String, fresh: String? = nil, memory: Int = 0,
    judge: @escaping @Sendable (_ ids: [Int]) -> WorkerRun
  ) -> ScriptedWorker {
    ScriptedWorker { orders in
      if orders.contains("\ngreen\t") {
        return WorkerRun(
          exit: .exited(code: 0), events: ground(switches, hits: hits, fresh: fresh, memory: memory)
        )
      }
      if orders.contains("\ntrap\t") {
        return WorkerRun(exit: .signalled(signal: 4), events: Events.started(switches))
      }
      return judge(ids(in: orders))
    }
  }

  /// The mutants that orders ask for.
  static func ids(in orders: String) -> [Int] {
    var ids: [Int] = []
    for line in orders.split(separator: "\n") where line.hasPrefix("mutant\t") {
      if let id = Int(line.split(separator: "\t")[1]) { ids.append(id) }
    }
    return ids
  }
}
