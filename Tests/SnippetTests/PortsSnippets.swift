import Ports

/// The examples in the documentation of Ports, compiled as they stand and never called.
struct PortsSnippets {
  func accountExample(hasher: any PasswordHasher, password: Secret, accounts: any AccountStore)
    async throws
  {
    var account = Account(
      id: "a-1", email: "ada@example.com", name: "Ada", password: try await hasher.hash(password))
    account.failedSignIns += 1
    account = try await accounts.update(account)
  }

  func emailAddressExample(form: FilledForm) throws {
    let ada: EmailAddress = "ada@Example.com"
    _ = ada.domain  // "example.com"
    let guest = try EmailAddress(validating: form.email)
    _ = guest
  }

  func environmentExample() {
    let environment: Environment = ["PORT": "8080"]
    _ = environment["PORT"]  // "8080"
  }

  func httpHeadersExample() {
    let headers: HTTPHeaders = ["Content-Type": "text/plain"]
    _ = headers["content-type"]  // "text/plain"
  }

  func httpMessageExample() {
    let request = HTTPRequest(.get, "https://rates.example/EUR?to=USD")
    _ = request
  }

  func httpURLExample() {
    let url: HTTPURL = "https://rates.example:8443/EUR?to=USD"
    _ = (url.host, url.path, url.query)  // ("rates.example:8443", "/EUR", "to=USD")
  }

  func mailExample() throws {
    let mail = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "Your order", body: "Thank you.")
    _ = mail
  }

  func momentExample() {
    let opening = Moment(year: 2026, month: 3, day: 1, hour: 9)
    _ = "\(opening + .seconds(90))"  // "2026-03-01T09:01:30Z"
  }

  func moneyExample() throws {
    let price = Money(1_999, .eur)
    _ = try price.multiplied(by: 3)  // 59.97 EUR
  }

  func orderExample(draft: OrderDraft, store: any OrderStore) async throws {
    let order = try await store.insert(draft)
    _ = order.version  // 1; each change adds one
  }

  func orderDraftExample() throws {
    let draft = try OrderDraft(
      reference: "PO-7", customer: "ada@example.com",
      lines: [OrderLine(product: "TEA-100", quantity: 2)])
    _ = draft
  }

  func orderLineExample() throws {
    let line = try OrderLine(product: "TEA-100", quantity: 2)
    _ = line
  }

  func orderListingExample(store: any OrderStore) async throws {
    let hers = try await store.orders(
      OrderListing(customer: "ada@example.com", sorting: .newestFirst))
    _ = hers
  }

  func receiptLedgerExample(
    receipts: any ReceiptLedger, mailer: any Mailer, mail: Mail
  ) async throws {
    if try await receipts.claim("purchase-7") {
      do { try await mailer.send(mail) } catch { try await receipts.release("purchase-7") }
    }
  }

  func hashedPasswordExample(hasher: any PasswordHasher) async throws {
    let stored = try await hasher.hash(Secret("correct horse battery"))
    _ = try await hasher.verify(Secret("correct horse battery"), against: stored)  // true
  }

  func secretExample() {
    let password = Secret("correct horse battery")
    _ = "\(password)"  // "(hidden)"
    _ = password.reveal()  // "correct horse battery"
  }

  func tokenDigesterExample(token: Secret, digester: any TokenDigester, presented: Secret) {
    let stored = digester.digest(token)
    _ = digester.digest(presented) == stored  // the same token
  }
}
