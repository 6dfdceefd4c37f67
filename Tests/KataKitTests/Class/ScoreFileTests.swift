import Foundation
import KataKit
import Testing

@Suite struct ScoreFileTests {
  @Test func `writes the shape that a class collects`() throws {
    var file = ScoreFile()
    var one = KataGrade(kata: "One", verdict: "1 of 2 bugs caught")
    one.score = 5
    file.add(one)
    file.add(KataGrade(kata: "Two", verdict: "not started"))

    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(file)) as? NSDictionary

    let expected: NSDictionary = [
      "schema": "classroom50/result/v1", "score": 5, "max-score": 20,
      "tests": [
        ["test-name": "One", "passed": false, "score": 5, "max-score": 10],
        ["test-name": "Two", "passed": false, "score": 0, "max-score": 10],
      ],
    ]
    #expect(json == expected)
  }
}
