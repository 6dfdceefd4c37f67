import Fuzzing
import Testing

@Suite struct `A fuzz target` {
  @Test(arguments: FuzzTargets.all.keys.sorted())
  func `accepts its own examples`(name: String) throws {
    let make = try #require(FuzzTargets.all[name])
    let target = try make()
    #expect(!target.examples.isEmpty)
    for example in target.examples {
      #expect(try target.feed(example), "\(String(decoding: example, as: UTF8.self))")
    }
  }

  @Test(arguments: FuzzTargets.all.keys.sorted())
  func `accepts some inputs and refuses others`(name: String) throws {
    let make = try #require(FuzzTargets.all[name])
    let target = try make()
    let report = try Campaign(name, target, seed: 2).run(0..<600)
    #expect(report.accepted > 0)
    #expect(report.accepted < 600)
  }
}
