package import Foundation

/// How far a learner is, by kata.
package struct LearnerProgress: Codable, Equatable, Sendable {
  /// How far a learner is with one kata.
  package struct Entry: Codable, Equatable, Sendable {
    /// When the kata was started.
    package var startedAt: Date
    /// When `kata check` first passed.
    package var doneAt: Date?
    /// The fingerprint of the kata as it was when it was started.
    package var digest: String
    /// The fingerprint of the kata as it was when `kata check` passed last; nil in older files.
    package var doneDigest: String?
    /// The colour of the last run.
    package var colour: Colour?
    /// How many tests passed in the last run.
    package var passed = 0
    /// How many tests ran in the last run.
    package var tests = 0
    /// How many levels of each hint were shown: topic, from 0, to levels.
    package var hints: [Int: Int] = [:]

    package init(startedAt: Date, digest: String) {
      self.startedAt = startedAt
      self.digest = digest
    }
  }

  /// The version of this file's form.
  package var version = 1
  /// The identifier of the kata that the learner is in.
  package var current: String?
  /// The entries, by the kata's identifier.
  package var katas: [String: Entry] = [:]

  package init() {}

  /// The entry of a kata, or nil where it was not started.
  package subscript(kata: Kata) -> Entry? {
    get { katas[kata.manifest.id] }
    set { katas[kata.manifest.id] = newValue }
  }
}
