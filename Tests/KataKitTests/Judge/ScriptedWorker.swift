import KataKit

/// A worker that plays a fixed script: one run after the other.
struct ScriptedWorker: WorkerRunning {
  /// What a worker does to one variant.
  enum Act {
    case green
    case red(String, kind: String = "expectation")
    case runsNothing
    case stops(in: String?, WorkerExit)
  }

  /// What each variant does, by id, the first time and the next times it is run.
  var acts: [Int: [Act]] = [0: [.green], -1: [.stops(in: "t", .signalled(signal: 4))]]
  var switches: Int
  var log = Log()

  /// What was asked of the worker; shared, because the loop owns a copy of the worker.
  final class Log {
    var requests: [[Int]] = []
    var limits: [Duration] = []
  }

  mutating func run(variants: [Int], limit: Duration) -> WorkerRun {
    log.requests.append(variants)
    log.limits.append(limit)
    var lines = [#"{"redgreen":"judgeStarted","switches":\#(switches)}"#]
    for id in variants {
      lines.append(#"{"redgreen":"variantStarted","id":\#(id)}"#)
      switch nextAct(of: id) {
      case .green: lines.append(Events.ended(id))
      case .runsNothing: lines.append(Events.ended(id, ran: 0))
      case .red(let test, let kind):
        lines.append(Events.ended(id, failed: [Events.failure(test, kind)]))
      case .stops(let test, let exit):
        if let test { lines.append(Events.started(test, in: id)) }
        return WorkerRun(exit: exit, events: lines.joined(separator: "\n") + "\n")
      }
    }
    return WorkerRun(
      exit: .exited(code: 0),
      events: lines.joined(separator: "\n") + "\n" + #"{"redgreen":"judgeEnded"}"# + "\n")
  }

  private mutating func nextAct(of id: Int) -> Act {
    guard var acts = acts[id], let act = acts.first else { return .green }
    if acts.count > 1 { acts.removeFirst() }
    self.acts[id] = acts
    return act
  }
}

/// Lines of an events file.
enum Events {
  static func started(_ test: String, in id: Int) -> String {
    #"{"redgreen":"testStarted","id":\#(id),"displayName":"\#(test)"}"#
  }

  static func failure(_ test: String, _ kind: String = "expectation") -> String {
    #"{"id":"S/\#(test)()","displayName":"\#(test)","kind":"\#(kind)","message":"m"}"#
  }

  static func ended(_ id: Int, ran: Int = 3, failed: [String] = []) -> String {
    #"{"redgreen":"variantEnded","id":\#(id),"passed":\#(failed.isEmpty),"ran":\#(ran),"#
      + #""skipped":0,"seconds":0.5,"failed":[\#(failed.joined(separator: ","))]}"#
  }
}
