import KataKit
import Mutation
import Synchronization

/// A worker that answers each order with the events that a test wants.
final class ScriptedWorker: MutantWorking {
  private let answer: @Sendable (String) -> WorkerRun
  private let heard = Mutex<[String]>([])

  init(_ answer: @escaping @Sendable (String) -> WorkerRun) { self.answer = answer }

  /// The orders that it was given.
  var orders: [String] { heard.withLock { $0 } }

  func run(orders: String, limit: Duration) throws -> WorkerRun {
    heard.withLock { $0.append(orders) }
    return answer(orders)
  }
}

/// The lines of events that a real worker writes.
enum Events {
  static func started(_ switches: Int) -> String {
    #"{"redgreen":"started","switches":\#(switches)}"# + "\n"
  }

  /// One test of a way through the code as it is: its hits as JSON, `[[1,3]]`.
  static func reached(_ pass: Int, _ test: String, _ hits: String) -> String {
    #"{"redgreen":"green","pass":\#(pass),"kind":"reached","test":"\#(test)","name":"\#(test) holds","#
      + #""seconds":0.01,"hits":\#(hits)}"# + "\n"
  }

  static func passed(
    _ pass: Int, ran: Int = 2, failed: String = "", memory: Int = 0
  ) -> String {
    #"{"redgreen":"green","pass":\#(pass),"kind":"ended","ran":\#(ran),"#
      + #""memory":\#(memory),"failed":[\#(failed)]}"# + "\n"
  }

  static func begun(_ id: Int, in test: String = "T.a()") -> String {
    #"{"redgreen":"mutant","id":\#(id),"kind":"started"}"# + "\n"
      + #"{"redgreen":"mutant","id":\#(id),"kind":"testStarted","test":"\#(test)"}"# + "\n"
  }

  static func survived(_ id: Int, ran: Int = 2) -> String {
    begun(id) + #"{"redgreen":"mutant","id":\#(id),"kind":"ended","ran":\#(ran)}"# + "\n"
  }

  static func caught(_ id: Int, by test: String = "T.a()", how: String = "expectation") -> String {
    begun(id)
      + #"{"redgreen":"mutant","id":\#(id),"kind":"ended","ran":1,"test":"\#(test)","#
      + #""how":"\#(how)","message":"Expectation failed"}"# + "\n"
  }

  static let ended = #"{"redgreen":"ended"}"# + "\n"
}
