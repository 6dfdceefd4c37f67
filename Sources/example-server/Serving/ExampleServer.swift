import Adapters
import Foundation
import HTTPCore
package import HTTPServer
import JSONWebToken
package import Ports
import SMTP
import SQLite
import Services
import TestDoubles
import WebSignIn
package import WireDoubles

/// The shop on a socket, with its mail server, until it is shut down.
package final class ExampleServer: Sendable {
  /// What the page is reached by.
  package let address: HTTPURL
  /// The mail server that catches what is mailed; nil where mail goes out.
  package let capture: SMTPCapture?
  /// The shop.
  package let shop: Shop
  private let server: HTTPServer
  private let mailer: SMTPMailer

  private init(
    address: HTTPURL, capture: SMTPCapture?, shop: Shop, server: HTTPServer, mailer: SMTPMailer
  ) {
    self.address = address
    self.capture = capture
    self.shop = shop
    self.server = server
    self.mailer = mailer
  }

  /// The folder with the files of the page, which the build puts beside the program.
  package static var pages: String {
    (Bundle.module.resourcePath ?? Bundle.module.bundlePath) + "/Page"
  }

  /// What is printed when the server listens.
  ///
  /// - Parameter storage: Where accounts are kept.
  /// - Returns: Lines for a person, each with its end.
  package func greeting(_ storage: Storage) -> String {
    let mail = capture == nil ? "" : "mail is caught: \(address)captured-mail\n"
    return "Open \(address)  (Ctrl-C ends it)\n\(storage)\n\(mail)"
  }

  /// Starts to listen.
  ///
  /// - Parameters:
  ///   - settings: Where, and on what.
  ///   - hasher: What hashes passwords; nil for scrypt, which is slow on purpose.
  ///   - log: Called for each request that was answered.
  ///   - change: Exchanges parts, such as the clock, before the shop is made of them.
  /// - Returns: A server that answers already.
  /// - Throws: `SystemError` where the port cannot be had, `SQLiteError` or `MigrationError` where the
  ///   database cannot, `SMTPCaptureError` where no mail server can, `TokenError` or
  ///   `PasswordHasherError` where the library refuses.
  package static func start(
    _ settings: ServerSettings, hasher: (any PasswordHasher)? = nil,
    log: (@Sendable (AccessRecord) -> Void)? = nil,
    changing change: (inout ShopParts) -> Void = { _ in }
  ) async throws -> ExampleServer {
    let capture = settings.mailServer == nil ? try SMTPCapture(capacity: 100) : nil
    let place = settings.mailServer ?? MailServerAddress("127.0.0.1:\(capture?.port ?? 25)")
    let mailer = SMTPMailer(
      host: place?.host ?? "127.0.0.1", port: place?.port ?? 25, hostName: "shop.example.com")
    let late = LateApplication()
    var configuration = ServerConfiguration()
    configuration.port = settings.port
    configuration.log = log
    let accounts = try settings.storage.open()
    let server = try HTTPServer.start(configuration) { await late.respond(to: $0) }
    do {
      let address = try HTTPURL(validating: "http://127.0.0.1:\(server.port)/")
      var parts = try ShopParts(
        settings, port: server.port, accounts: accounts,
        hasher: hasher ?? ScryptPasswordHasher(), mailer: mailer, capture: capture)
      change(&parts)
      let shop = try Shop(parts, pages: pages)
      late.set(shop)
      return ExampleServer(
        address: address, capture: capture, shop: shop, server: server, mailer: mailer)
    } catch {
      await server.shutdown()
      throw error
    }
  }

  /// Ends what is open, answers what was asked, and closes everything.
  ///
  /// - Parameter grace: How long requests that are being answered may take.
  package func shutdown(grace: Duration = .seconds(5)) async {
    shop.board.finish()
    await server.shutdown(grace: grace)
    await mailer.close()
    await capture?.stop()
  }
}
