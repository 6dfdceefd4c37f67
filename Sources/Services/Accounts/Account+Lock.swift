import Ports

extension Account {
  /// Tells whether nobody can sign in now; ends a lock whose time is over.
  ///
  /// A lock that lies further ahead than it can was made before the clock was set back: it is cut to
  /// the usual time from now, so that nobody is locked out for days.
  mutating func isLocked(at now: Moment) -> Bool {
    guard let end = lockedUntil else { return false }
    if now >= end {
      clearLock()
      return false
    }
    lockedUntil = min(end, now + SignIn.lockTime)
    return true
  }

  /// Counts a failure, and locks at the last that is allowed.
  mutating func countFailure(at now: Moment) {
    failedSignIns += 1
    if failedSignIns >= SignIn.failureLimit { lockedUntil = now + SignIn.lockTime }
  }

  /// Forgets all failures and their lock.
  mutating func clearLock() {
    failedSignIns = 0
    lockedUntil = nil
  }

  /// Adds a session; drops those that are over and, beyond the limit, those used longest ago.
  mutating func add(_ session: Session, at now: Moment) {
    sessions = sessions.filter { now < $0.value.expires }
    while sessions.count >= SignIn.sessionLimit,
      let oldest = sessions.values.min(by: { ($0.expires, $0.id) < ($1.expires, $1.id) })
    {
      sessions[oldest.id] = nil
    }
    sessions[session.id] = session
  }
}
