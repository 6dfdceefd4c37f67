import Adapters
import JSON
import Ports
import Services

/// The examples in the documentation of Services, compiled as they stand and never called.
struct ServicesSnippets {
  func accountMailExample(mailer: any Mailer, settings: Settings) {
    let mail = AccountMail(
      sender: settings.sender, site: settings.site, mailer: mailer)
    _ = mail
  }

  func oneTimeTokensExample() {
    let tokens = OneTimeTokens(
      identifiers: RandomIdentifierSource(), digester: SHA256TokenDigester())
    _ = tokens
  }

  func signUpFormExample() throws {
    let form = try SignUpForm([
      "email": "ada@example.com", "name": "Ada", "password": "correct horse battery",
    ])
    _ = form
  }

  func checkoutExample(checkout: Checkout, basket: [OrderLine], cardToken: String) async throws {
    let purchase = try checkout.begin(basket, for: "ada@example.com")
    let payment = try await checkout.pay(purchase, with: cardToken)
    _ = payment
  }

  func exchangeRatesExample(rates: ExchangeRates) async throws {
    let quote = try await rates.quote(from: "EUR", to: "USD")
    let price = 40 * quote.rate
    _ = price
  }

  func feedPositionExample() {
    _ = FeedPosition("prices-42")?.number  // 42
  }

  func liveFeedExample(request: HTTPRequest) async {
    let feed = LiveFeed<String>(name: "prices")
    for await item in feed.events() { print(item) }  // push
    _ = feed.poll(since: nil, ifNoneMatch: request.headers["If-None-Match"])  // poll
  }

  func ordersExample(draft: OrderDraft, store: any OrderStore) async throws {
    let orders = Orders(store: store)
    let order = try await orders.place(draft)
    let line = try OrderLine(product: "TEA-100", quantity: 3)
    let changed = try await orders.setLine(line, of: order.id, version: order.version)
    _ = changed
  }

  func passwordResetExample(password: Secret, tokenOfLink: String, passwordReset: PasswordReset)
    async throws
  {
    try await passwordReset.request(for: "ada@example.com")
    try await passwordReset.reset(Secret(tokenOfLink), to: password)
  }

  func priceListExample() throws {
    let prices = try PriceList(.eur, ["TEA-100": 450, "MUG": 1_200])
    let quote = try prices.quote(
      for: [OrderLine(product: "TEA-100", quantity: 3)],
      rules: [TakeNPayM("TEA-100", take: 3, pay: 2)])
    _ = quote.total  // 9.00 EUR
  }

  func remindersExample(mail: Mail, reminders: Reminders) async {
    async let running: Void = reminders.run()
    await reminders.schedule(mail, after: .seconds(60))
    await reminders.finish()
    await running
  }

  func settingsExample() throws {
    let settings = try Settings(from: [
      "SENDER": "shop@example.com", "SITE": "https://shop.example",
      "SIGNING_SECRET": "correct horse battery staple, and more",
    ])
    _ = settings.port  // 8080
  }

  func signInExample(password: Secret, signIn: SignIn) async throws {
    let signedIn = try await signIn.signIn(email: "ada@example.com", password: password)
    let next = try await signIn.refresh(signedIn.refreshToken)
    _ = next
  }

  func signUpExample(signUp: SignUp, request: HTTPRequest, tokenOfLink: String) async throws {
    try await signUp.register(try JSONValue(parsing: request.body))
    let id = try await signUp.confirm(Secret(tokenOfLink))
    _ = id
  }

  func welcomeMailExample(welcomeMail: WelcomeMail) async throws {
    let link = try await welcomeMail.send(to: "ada@example.com", name: "Ada")
    _ = link
  }
}
