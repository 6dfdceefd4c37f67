import HTTPCore
import Testing
import WebContract

/// The beginning of a tea shop, as plain as can be: some behaviours hold, and others are missing.
struct PlainShop: Application {
  func respond(to request: Request) async -> Response {
    switch request.path {
    case "/": .text("home")
    case "/hello", "/%68ello": .text("Hello")
    default: .problem(Problem(status: .notFound))
    }
  }
}

struct PlainShopTests {
  @Test(arguments: WebContract.routing.prefix(7).dropLast())
  func `keeps what the contract says of routes`(_ behaviour: WebBehaviour) async throws {
    try await behaviour.check(MemoryTransport(PlainShop()))
  }

  @Test func `does not yet hand out parameters, and is told so`() async throws {
    let broken = await #expect(throws: BrokenBehaviour.self) {
      try await WebContract.parameters[0].check(MemoryTransport(PlainShop()))
    }
    #expect(broken?.behaviour == "a parameter of a path comes as a number")
    #expect(broken?.subject == "the status")
    #expect(broken?.found == "404")
  }
}
