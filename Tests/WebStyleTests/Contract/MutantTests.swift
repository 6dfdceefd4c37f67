import Testing
import WebContract

@Suite struct `A broken style` {
  static let mutants = Mutant.routing + Mutant.content + Mutant.errors

  @Test(arguments: mutants)
  func `is refused by the behaviour that it breaks`(mutant: Mutant) async throws {
    let behaviour = try #require(
      WebContract.behaviours.first { $0.sentence == mutant.refusedFor })
    let broken = await #expect(throws: BrokenBehaviour.self) {
      try await behaviour.check(MemoryTransport(mutant))
    }
    #expect(broken?.behaviour == mutant.refusedFor)
  }

  @Test func `is told what it has to do and what it does`() async throws {
    let mutant = try #require(Mutant.content.first)
    let behaviour = try #require(
      WebContract.behaviours.first { $0.sentence == mutant.refusedFor })
    let broken = await #expect(throws: BrokenBehaviour.self) {
      try await behaviour.check(MemoryTransport(mutant))
    }
    #expect(
      broken?.description.hasPrefix(
        "two cookies are set by two fields: set-cookie is \"size=large;") == true)
  }
}
