import Adapters
import JSONWebToken
import Ports
import Services
import SMTP
import SQLite

/// The examples in the documentation of Adapters, compiled as they stand and never called.
struct AdaptersSnippets {
  func smtpMailerExample(mail: Mail) async throws {
    let mailer = SMTPMailer(host: "127.0.0.1", port: 25, hostName: "shop.example.com")
    try await mailer.send(mail)
    await mailer.close()
  }

  func smtpTimeoutsExample() {
    var timeouts = SMTPTimeouts()
    timeouts[.greeting] = .seconds(10)
  }

  func jsonWebTokenIssuerExample(settings: Settings) throws {
    let key = try JSONWebKey(secret: Array(settings.signingSecret.reveal().utf8), for: .hs256)
    let tokens = try JSONWebTokenIssuer(
      key: key, algorithm: .hs256, issuer: "https://shop.example", audience: "shop")
    _ = tokens
  }

  func sHA256TokenDigesterExample(token: Secret) {
    let stored = SHA256TokenDigester().digest(token)
    _ = stored
  }

  func scryptPasswordHasherExample() async throws {
    let hasher = try ScryptPasswordHasher()
    let stored = try await hasher.hash(Secret("correct horse battery"))
    _ = stored
  }

  func sqliteAccountStoreExample() throws {
    let accounts = try SQLiteAccountStore(.file("/var/lib/shop/accounts.db"))
    _ = accounts
  }

  func sqliteOrderStoreExample(draft: OrderDraft) async throws {
    let store = try SQLiteOrderStore(.file("/var/lib/shop/orders.db"))
    let order = try await store.insert(draft)
    _ = order
  }

  func sqliteReceiptLedgerExample() throws {
    let receipts = try SQLiteReceiptLedger(.file("/var/lib/shop/receipts.db"))
    _ = receipts
  }

  func randomIdentifierSourceExample() {
    _ = RandomIdentifierSource().makeIdentifier()  // "7jTqkWWPJ8mZ2xN0aV3cRw"
  }

  func urlSessionHTTPClientExample() async throws {
    let http = URLSessionHTTPClient(timeout: .seconds(10))
    let response = try await http.send(HTTPRequest(.get, "https://rates.example/EUR"))
    _ = response
  }
}
