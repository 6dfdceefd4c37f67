import HTTPCore
import WebContract

/// The examples in the documentation of WebContract, compiled as they stand and never called.
struct WebContractSnippets {
  func webTransportExample(shop: some Application) async throws {
    let answer = try await MemoryTransport(shop).exchange(Array("GET / HTTP/1.0\r\n\r\n".utf8))
    _ = answer
  }

  func memoryTransportExample(shop: some Application) async throws {
    try await WebContract.behaviours[0].check(MemoryTransport(shop))
  }

  func webBehaviourExample(shop: some Application) async throws {
    for behaviour in WebContract.routing {
      try await behaviour.check(MemoryTransport(shop))
    }
  }

  func webContractExample(shop: some Application) async throws {
    for behaviour in WebContract.behaviours {
      try await behaviour.check(MemoryTransport(shop))
    }
  }
}
