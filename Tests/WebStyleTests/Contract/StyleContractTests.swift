import Testing
import WebContract

@Suite struct `A web application in either style` {
  static let behaviours = WebContract.behaviours + WebContract.files

  @Test(arguments: Site.inMemory, behaviours)
  func `keeps the contract in memory`(site: Site, behaviour: WebBehaviour) async throws {
    try await site.open { try await behaviour.check($0) }
  }

  @Test(.serialized, arguments: Site.live, behaviours)
  func `keeps the contract over a socket`(site: Site, behaviour: WebBehaviour) async throws {
    try await site.open { try await behaviour.check($0) }
  }

  @Test func `has a contract of more than a hundred behaviours, each told once`() {
    let sentences = Self.behaviours.map(\.sentence)
    #expect(sentences.count > 100)
    #expect(Set(sentences).count == sentences.count)
  }
}
