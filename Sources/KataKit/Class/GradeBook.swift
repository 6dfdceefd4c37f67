package import Foundation

/// The grades of a class on disk, kept as they come: `.grades` in the folder of the class.
///
/// ```
/// .grades/ada/FirstRed.json    the grade, under a fingerprint of all that it depends on
/// .grades/ada/result.json      the score in the shape of classroom50/result/v1
/// .grades/ada/score.json       the score, plain, with every figure
/// .grades/class.txt .csv .json .html
/// ```
package struct GradeBook: Sendable {
  /// Its folder.
  package let folder: URL

  /// The book of a class.
  ///
  /// - Parameter folder: The folder of the class.
  package init(of folder: URL) { self.folder = folder.appending(path: ".grades") }

  /// Makes the folder where there is none.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func open() throws(WorkspaceError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder.path, reason: error.plainReason)
    }
  }

  /// Where the grade of one copy is kept.
  package func file(_ clone: LearnerClone, _ kata: Kata) -> URL {
    folder.appending(path: clone.name).appending(path: "\(kata.name).json")
  }

  /// The grade that is kept of a copy; nil where there is none or where it is of another state.
  ///
  /// `digest` is the fingerprint that it has to have; nil for any.
  package func grade(_ clone: LearnerClone, _ kata: Kata, digest: String?) -> KataGrade? {
    guard let data = FileManager.default.contents(atPath: file(clone, kata).path),
      let grade = try? JSONDecoder().decode(KataGrade.self, from: data),
      digest == nil || grade.digest == digest
    else { return nil }
    return grade
  }

  /// Keeps a grade.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func keep(_ grade: KataGrade, _ clone: LearnerClone, _ kata: Kata)
    throws(WorkspaceError)
  {
    try write(grade, to: file(clone, kata))
  }

  /// Writes the two score files of a learner.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func keepScores(_ row: ClassTable.Row, at time: Date) throws(WorkspaceError) {
    var file = ScoreFile()
    for grade in row.grades { file.add(grade) }
    let place = folder.appending(path: row.learner)
    try write(
      Classroom50Result(owner: row.learner, gradedAt: time, score: file),
      to: place.appending(path: "result.json"))
    try write(row, to: place.appending(path: "score.json"))
  }

  /// Writes a table.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func keep(_ text: String, as name: String) throws(WorkspaceError) {
    try write(Data(text.utf8), to: folder.appending(path: name))
  }

  private func write(_ value: some Encodable, to file: URL) throws(WorkspaceError) {
    do {
      try write(Workspace.encoder.encode(value), to: file)
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw .cannotWrite(path: file.path, reason: error.plainReason)
    }
  }

  private func write(_ data: Data, to file: URL) throws(WorkspaceError) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file, options: .atomic)
    } catch {
      throw .cannotWrite(path: file.path, reason: error.plainReason)
    }
  }
}

/// A learner's score as Classroom 50 writes it, as far as it is known here.
///
/// The members `classroom`, `submission`, `commit`, `release` and `review` are links into its platform;
/// what collects the scores adds them.
struct Classroom50Result: Encodable {
  var owner: String
  var gradedAt: Date
  var score: ScoreFile

  private enum Member: String, CodingKey {
    case owner, assignment
    case type = "assignment_type"
    case gradedAt = "graded_at"
  }

  func encode(to encoder: any Encoder) throws {
    try score.encode(to: encoder)
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(owner, forKey: .owner)
    try members.encode("redgreen", forKey: .assignment)
    try members.encode("individual", forKey: .type)
    try members.encode(gradedAt, forKey: .gradedAt)
  }
}
