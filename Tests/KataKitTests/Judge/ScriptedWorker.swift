import KataKit

/// A worker that plays a fixed script: one run after the other.
struct ScriptedWorker: WorkerRunning {
  /// What a worker does to one variant.
  enum Act {
    case green
    case red(String, kind: String = "expectation")
    /// Several tests are red.
    case reds([String])
    /// Red by an issue of this identifier, which may be none of a test.
    case redAs(String)
    case runsNothing
    case isRefused
    case stops(in: String?, WorkerExit)
  }

  /// What each variant does, by id, the first time and the next times it is run.
  var acts: [Int: [Act]] = [0: [.green], -1: [.stops(in: "t", .signalled(signal: 4))]]
  var switches: Int
  /// What the judge's own test says of its bug, of its change without effect, of the correct code.
  var canaries: [Act] = [.red("sings"), .green, .green]
  var emptyRun = Act.runsNothing
  /// What the correct code does in some ways of running the tests, whatever `acts` say.
  var correct: [JudgeRequest.Way: Act] = [:]
  private var canariesRun = 0
  var log = Log()

  init(switches: Int, log: Log = Log()) {
    self.switches = switches
    self.log = log
  }

  /// What was asked of the worker; shared, because the loop owns a copy of the worker.
  final class Log {
    var requests: [[JudgeRequest]] = []
    var limits: [JudgeLimits] = []

    /// The variants that ran after the ground was proved, in order, without the correct code.
    var judged: [[Int]] {
      requests.map { $0.filter { $0.id > 0 && Self.isJudging($0.way) }.map(\.id) }
        .filter { !$0.isEmpty }
    }

    private static func isJudging(_ way: JudgeRequest.Way) -> Bool {
      if case .only = way { true } else { way == .serial }
    }
  }

  mutating func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) -> WorkerRun {
    log.requests.append(requests)
    log.limits.append(limits)
    var lines = [#"{"redgreen":"judgeStarted","switches":\#(switches)}"#]
    for (number, request) in requests.enumerated() {
      lines.append(#"{"redgreen":"variantStarted","id":\#(number)}"#)
      switch nextAct(of: request) {
      case .green:
        lines.append(Events.ended(number, ran: request.way == .canary ? 1 : 3))
      case .isRefused:
        lines.append(#"{"redgreen":"problem","text":"no"}"#)
        return WorkerRun(exit: .exited(code: 2), events: lines.joined(separator: "\n") + "\n")
      case .runsNothing: lines.append(Events.ended(number, ran: 0))
      case .red(let test, let kind):
        lines.append(Events.ended(number, failed: [Events.failure(test, kind)]))
      case .reds(let tests):
        lines.append(Events.ended(number, failed: tests.map { Events.failure($0) }))
      case .redAs(let id):
        let issue = #"{"id":"\#(id)","displayName":"t","kind":"expectation","message":"m"}"#
        lines.append(Events.ended(number, failed: [issue]))
      case .stops(let test, let exit):
        if let test { lines.append(Events.started(test, in: number)) }
        return WorkerRun(exit: exit, events: lines.joined(separator: "\n") + "\n")
      }
    }
    return WorkerRun(
      exit: .exited(code: 0),
      events: lines.joined(separator: "\n") + "\n" + #"{"redgreen":"judgeEnded"}"# + "\n")
  }

  private mutating func nextAct(of request: JudgeRequest) -> Act {
    let id = request.id
    if id == 0, let act = correct[request.way] { return act }
    switch request.way {
    case .empty: return emptyRun
    case .canary:
      canariesRun += 1
      return canaries[(canariesRun - 1) % canaries.count]
    default: break
    }
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
