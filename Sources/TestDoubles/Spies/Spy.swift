import Synchronization

/// The recorder inside a hand-written double: it notes each call and gives the answer.
///
/// ```swift
/// struct LoggerSpy: Logger {
///   let write = Spy<String, Void>()
///   func log(_ line: String) { write.call(line) }
/// }
/// ```
public final class Spy<Input: Sendable, Output: Sendable>: Sendable {
  struct Waiter {
    let number: Int
    let times: Int
    let callSite: CallSite
    let continuation: CheckedContinuation<[Input], any Error>
  }

  struct State {
    var calls: [Input] = []
    var waiters: [Waiter] = []
    var lastNumber = 0
  }

  let state = Mutex(State())
  private let answer: @Sendable (Input) -> Output

  /// Makes a spy that answers with what a function makes of the input.
  public init(answer: @escaping @Sendable (Input) -> Output) { self.answer = answer }

  /// The inputs so far, in the order of the calls.
  public var calls: [Input] { state.withLock { $0.calls } }

  /// Notes a call and answers it.
  public func call(_ input: Input) -> Output {
    let (calls, fulfilled) = state.withLock { state in
      state.calls.append(input)
      let count = state.calls.count
      let fulfilled = state.waiters.filter { $0.times <= count }
      state.waiters.removeAll { $0.times <= count }
      return (state.calls, fulfilled)
    }
    for waiter in fulfilled { waiter.continuation.resume(returning: calls) }
    return answer(input)
  }
}

extension Spy where Output == Void {
  /// Makes a spy of calls that answer nothing.
  public convenience init() { self.init { _ in } }
}
