import Foundation

/// Where the learner is with the coach, so that the lesson can be left at any moment.
extension Workspace {
  /// The coach as it was left; nil where there was none or the record cannot be read.
  package func coach(of kata: Kata) -> CoachState? {
    FileManager.default.contents(atPath: coachRecord(of: kata).path)
      .flatMap { try? Self.decoder.decode(CoachState.self, from: $0) }
  }

  /// Remembers the coach.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func remember(_ coach: CoachState, of kata: Kata) throws(WorkspaceError) {
    let file = coachRecord(of: kata)
    try writing(file) {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.encoder.encode(coach).write(to: file, options: .atomic)
    }
  }

  /// Forgets the coach; a kata that begins anew has its steps before it.
  func forgetCoach(of kata: Kata) {
    try? FileManager.default.removeItem(at: coachRecord(of: kata))
  }

  private func coachRecord(of kata: Kata) -> URL { own.appending(path: "\(kata.name)/coach.json") }
}
