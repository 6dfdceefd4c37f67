/// The reason why a handler cannot go on with its connection.
public enum ConnectionError: Error, Hashable, Sendable {
  /// The client has closed the connection, or the server has at the end of its grace.
  case closed
  /// The client was slower than a time limit allows.
  case timedOut
  /// The request was answered already, so that its body and its answer are past.
  case answered
  /// A call of the system has failed, mostly as the client has broken the connection.
  case failed(SystemError)
}

extension ConnectionError: CustomStringConvertible {
  /// What happened, and what it means for the handler.
  public var description: String {
    switch self {
    case .closed: "The connection is closed. Nobody waits for an answer."
    case .timedOut: "The client was slower than the time limit allows."
    case .answered: "The request was answered already. Read and write before the handler ends."
    case .failed(let error): "The connection broke: \(error)."
    }
  }
}
