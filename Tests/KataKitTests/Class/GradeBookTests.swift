import Foundation
import KataKit
import Testing

@Suite struct GradeBookTests {
  let folder = TemporaryFolder()

  @Test func `writes the score in the shape that Classroom 50 collects`() throws {
    let json = try scores()["result.json"]

    let expected: NSDictionary = [
      "schema": "classroom50/result/v1", "owner": "ada", "assignment": "redgreen",
      "assignment_type": "individual", "graded_at": "2026-01-01T00:00:00Z", "score": 7,
      "max-score": 10,
      "tests": [["test-name": "Demo", "passed": false, "score": 7, "max-score": 10]],
    ]
    #expect(json == expected)
  }

  @Test func `writes a plain score with every figure`() throws {
    let json = try #require(try scores()["score.json"])

    #expect(json["learner"] as? String == "ada")
    #expect(json["score"] as? Int == 7)
    let grade = try #require((json["grades"] as? [NSDictionary])?.first)
    #expect(grade["verdict"] as? String == "3 of 4 bugs caught")
    #expect(grade["bugs"] as? Int == 3)
  }

  @Test func `says where it cannot write`() throws {
    try folder.write("a file", to: ".grades")
    let book = GradeBook(of: folder.url)

    let error = #expect(throws: WorkspaceError.self) { try book.keep("text", as: "class.txt") }

    guard case .cannotWrite(let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == folder.path + "/.grades/class.txt")
  }

  private func scores() throws -> [String: NSDictionary] {
    var grade = KataGrade(kata: "Demo", verdict: "3 of 4 bugs caught")
    grade.score = 7
    (grade.bugs, grade.bugsInAll) = (3, 4)
    let book = GradeBook(of: folder.url)
    try book.keepScores(
      .init(learner: "ada", grades: [grade]), at: Date(timeIntervalSince1970: 1_767_225_600))
    var found: [String: NSDictionary] = [:]
    for name in ["result.json", "score.json"] {
      let data = Data(try folder.read(".grades/ada/\(name)").utf8)
      found[name] = try JSONSerialization.jsonObject(with: data) as? NSDictionary
    }
    return found
  }
}
