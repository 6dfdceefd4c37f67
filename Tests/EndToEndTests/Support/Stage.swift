import Adapters
import Foundation
import HTTPCore
import Ports
import SMTP
import Services
import TestDoubles
import WireDoubles
import example_server

/// A shop to play on, and what stands around it.
struct Stage: Sendable {
  /// What the page is reached by.
  let address: HTTPURL
  let http: any HTTPClient
  let board: LiveFeed<Notice>
  let clock: HandMovedWallClock
  /// What waits for the first message of a WebSocket.
  let patience: ManualClock
  /// Takes the next mail to somebody, and waits for it.
  let nextMail: @Sendable (EmailAddress) async throws -> Mail

  /// A visitor with an empty browser.
  func visitor() -> Visitor { Visitor(stage: self) }
}

/// Plays on a stage that is built and taken down again.
func onStage(
  _ way: Way, changing change: (inout ShopParts) -> Void = { _ in },
  perform body: (Stage) async throws -> Void
) async throws {
  let clock = HandMovedWallClock()
  let patience = ManualClock()
  func prepare(_ parts: inout ShopParts) {
    parts.clock = clock
    parts.patience = patience
    change(&parts)
  }
  // What a real hash costs is no matter here, and it would cost it a hundred times.
  let hasher = FakePasswordHasher()
  var environment = ["SIGNING_SECRET": "0123456789abcdef0123456789abcdef"]
  environment["DATABASE"] = way.storage == .fake ? "fake" : "memory"
  let settings = try ServerSettings(
    from: Environment(environment), identifiers: RandomIdentifierSource())
  if way.isLive {
    let server = try await ExampleServer.start(settings, hasher: hasher, changing: prepare)
    let capture = server.capture
    let stage = Stage(
      address: server.address, http: URLSessionHTTPClient(timeout: .seconds(120)),
      board: server.shop.board, clock: clock, patience: patience
    ) { address in
      guard let capture else { throw NoCapture() }
      return try await SMTPMessageText(capture.next(to: address).content).mail()
    }
    do {
      try await body(stage)
      await server.shutdown()
    } catch {
      await server.shutdown()
      throw error
    }
  } else {
    let mails = MailSpy()
    var parts = try ShopParts(
      settings, port: 80, accounts: settings.storage.open(), hasher: hasher, mailer: mails,
      capture: nil)
    parts.capturedMails = { mails.sent.map(\.mail) }
    prepare(&parts)
    let shop = try Shop(parts, pages: ExampleServer.pages)
    try await body(
      Stage(
        address: "http://127.0.0.1:80/", http: InMemoryHTTPClient(application: shop),
        board: shop.board, clock: clock, patience: patience
      ) { try await mails.next(to: $0).mail })
  }
}

struct NoCapture: Error {}
