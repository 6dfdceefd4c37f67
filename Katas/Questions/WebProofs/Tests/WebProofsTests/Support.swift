import Foundation
import HTTPCore
import Ports

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A client as any program would use it.
struct WebClient {
  let port: Int

  /// The status and the text of an answer.
  func send(_ method: String = "GET", _ path: String) async throws -> (status: Int, text: String) {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    let (data, response) = try await URLSession.shared.data(for: request)
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    return (status, String(decoding: data, as: UTF8.self))
  }
}

/// Enough for a test: nobody attacks it.
struct TestRandomness: Randomness {
  func next() -> UInt64 { .random(in: 0...UInt64.max) }
}

/// Counts what a server believes to have sent.
actor Counter {
  private(set) var count = 0

  func add() { count += 1 }
}
