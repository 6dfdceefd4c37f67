/// The reason why a `virtualTime` call could not run its body to a trustworthy end.
public enum VirtualTimeError: Error, Equatable, Sendable {
  /// Nothing was ready, nobody was asleep, and the body had not returned.
  case deadlock(pending: [String])
  /// A task that left virtual time slept on its clock, or advanced it, at this place.
  case escaped(CallSite)
  /// Time was moved this often, up to this moment, and the body had not returned.
  case endless(steps: Int, now: VirtualInstant)
}

extension VirtualTimeError: CustomStringConvertible {
  /// What happened, why it is an error, and what to do.
  public var description: String {
    switch self {
    case .deadlock(let pending):
      """
      Deadlock in virtual time: nothing is ready to run and nobody is asleep on the clock, so what \
      is awaited can never happen. Pending: \(pending.joined(separator: "; ")). Look for a stream \
      that nobody finishes, a continuation that nobody resumes, or a value that nobody sends. If \
      the body waits for work outside virtual time, do that work before or after the call, or give \
      the call more `patience`.
      """
    case .escaped(let site):
      """
      Work left virtual time: a task that does not run on its executor used its clock, at \(site). \
      Work started with `Task { }` or `Task.detached` is scheduled by the system, so nobody can \
      know when it is done and the test would be flaky. Use structured tasks (`async let`, a task \
      group), or let the service offer an `async` method that does the work in its caller's task.
      """
    case .endless(let steps, let now):
      """
      Virtual time was moved \(steps) times, up to \(now.offset) after the start, and the body has \
      not returned. It probably awaits something that never happens while a loop sleeps for ever. \
      Cancel the loop when the test is done, or raise the `steps` of the call.
      """
    }
  }
}
