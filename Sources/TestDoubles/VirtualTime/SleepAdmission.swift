/// What becomes of a call to sleep.
enum SleepAdmission {
  /// The task sleeps: its continuation is kept.
  case asleep
  /// The deadline has passed.
  case returns
  /// The task is cancelled, or the clock is out of use.
  case throwsCancellation
}

extension SleepQueue.Continuation {
  /// Resumes the caller, unless it was put to sleep.
  func resume(after admission: SleepAdmission) {
    switch admission {
    case .asleep: break
    case .returns: resume()
    case .throwsCancellation: resume(throwing: CancellationError())
    }
  }
}
