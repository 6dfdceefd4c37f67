import Foundation
import KataKit
import Testing

@Suite struct ClassTableTests {
  private static func grade(_ kata: String, _ verdict: String, score: Int) -> KataGrade {
    var grade = KataGrade(kata: kata, verdict: verdict)
    grade.score = score
    return grade
  }

  private func table(_ learner: String, _ verdict: String, problem: String? = nil) -> ClassTable {
    ClassTable(
      katas: ["Demo"],
      rows: [
        .init(
          learner: learner, problem: problem, grades: [Self.grade("Demo", verdict, score: 6)])
      ])
  }

  @Test func `adds the points of a learner up`() {
    let row = ClassTable.Row(
      learner: "ada",
      grades: [Self.grade("One", "", score: 6), Self.grade("Two", "", score: 10)])

    #expect(row.score == 16)
    #expect(row.maximum == 20)
  }

  @Test func `quotes what would break a line of values`() {
    let line = table("ada", "red: \"a, b\"\nand c").csv.components(separatedBy: "\r\n")[1]

    #expect(line == "ada,Demo,no,6,10,0,0,0,0,0,0,\"red: \"\"a, b\"\"\nand c\",")
  }

  @Test(arguments: ["=HYPERLINK(1)", "+1", "-1", "@x"])
  func `hands no formula to a spreadsheet`(name: String) {
    #expect(table(name, "").csv.contains("\r\n'\(name),"))
  }

  @Test func `has a line for a learner of whom nothing can be graded`() {
    let text = table("eve", "not started", problem: "no workspace").csv

    #expect(text.contains("\r\neve,,no,0,0,0,0,0,0,0,0,no workspace,\r\n"))
  }

  @Test func `reads its own JSON`() throws {
    let table = table("ada", "fine")

    let again = try JSONDecoder().decode(ClassTable.self, from: Data(table.json().utf8))

    #expect(again == table)
  }

  @Test func `shows no markup of a learner's on the page`() {
    let text = ClassPage(table("<script>alert(1)</script>", "<img src=x>")).text

    #expect(!text.contains("<script"))
    #expect(!text.contains("<img"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `loads nothing for its page`() {
    let text = ClassPage(table("ada", "fine")).text

    for word in ["http", "src=", "<link", "@import", "url("] { #expect(!text.contains(word)) }
  }

  @Test(arguments: [(0.0, "0:00"), (65.0, "1:05"), (3600.0, "60:00"), (-5.0, "0:00")])
  func `shows minutes and seconds`(seconds: Double, text: String) {
    #expect(ClassPage.minutes(seconds) == text)
  }
}
