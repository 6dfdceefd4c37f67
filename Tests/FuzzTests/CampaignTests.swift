import Fuzzing
import TestDoubles
import Testing

@Suite struct `A campaign` {
  @Test(arguments: FuzzTargets.all.keys.sorted())
  func `makes input number I of a seed always the same`(name: String) throws {
    let target = try #require(FuzzTargets.all[name])
    let whole = Campaign(name, try target(), seed: 9)
    let inputs = (0..<50).map(whole.input)
    let again = Campaign(name, try target(), seed: 9)
    #expect((0..<50).reversed().map(again.input) == inputs.reversed())
    let other = Campaign(name, try target(), seed: 10)
    #expect((0..<50).map(other.input) != inputs)
  }

  @Test func `makes the same inputs on every platform`() {
    let campaign = Campaign("marker", Marker(refused: []), seed: 1)
    let texts = (0..<4).map { String(decoding: campaign.input($0), as: UTF8.self) }
    #expect(
      texts.dropFirst() == [
        #"{"a":{"a":1}"#, "}{\"a\":none" + String(repeating: "{", count: 21), #"{"a":1}1e40"#,
      ])
  }

  @Test func `counts what is accepted`() throws {
    let report = try Campaign("marker", Marker(refused: []), seed: 1).run(0..<300)
    #expect(report.count == 300)
    #expect(report.accepted == 300)
  }

  @Test func `names the seed and the number of a broken promise and the bytes`() throws {
    let seen = Campaign("marker", Marker(refused: []), seed: 6)
    let marker = Marker(refused: [seen.input(41)])
    let campaign = Campaign("marker", marker, seed: 6)
    let finding = #expect(throws: FuzzFinding.self) { try campaign.run(0..<300) }
    #expect(finding?.seed == 6)
    #expect(finding.map { seen.input($0.number) } == seen.input(41))
    let words = finding?.description ?? ""
    #expect(words.hasPrefix("fuzz marker --seed 6 --from \(finding?.number ?? -1) --count 1\n"))
    #expect(words.contains("\nit was marked\n"))
  }

  @Test func `repeats a finding from its number alone`() throws {
    let seen = Campaign("marker", Marker(refused: []), seed: 6)
    let campaign = Campaign("marker", Marker(refused: [seen.input(41)]), seed: 6)
    let finding = #expect(throws: FuzzFinding.self) { try campaign.run(41..<42) }
    #expect(finding?.number == 41)
    #expect(finding?.input == seen.input(41))
  }

  @Test func `says each number before it feeds the input`() throws {
    let marker = Marker(refused: [])
    var counts: [Int] = []
    _ = try Campaign("marker", marker, seed: 1).run(5..<9) { counts += [$0, marker.fed] }
    #expect(counts == [5, 0, 6, 1, 7, 2, 8, 3])
  }
}
