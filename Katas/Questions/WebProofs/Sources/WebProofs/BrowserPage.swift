/// What a page in a browser keeps, and what a script on it can read (RFC 6265, section 5.3).
public struct BrowserPage: Sendable {
  /// What scripts wrote into `localStorage`; every script on the page reads it.
  public var localStorage: [String: String] = [:]
  private var cookies: [(pair: String, isHTTPOnly: Bool)] = []

  /// Begins with nothing kept.
  public init() {}

  /// Takes the value of a `Set-Cookie` field that came with an answer.
  public mutating func receive(setCookie field: String) {
    let parts = field.split(separator: ";").map { $0.drop { $0 == " " } }
    guard let pair = parts.first else { return }
    let isHTTPOnly = parts.dropFirst().contains { $0.lowercased() == "httponly" }
    cookies.append((String(pair), isHTTPOnly))
  }

  /// What a script reads as `document.cookie`.
  public var documentCookie: String {
    cookies.filter { !$0.isHTTPOnly }.map(\.pair).joined(separator: "; ")
  }

  /// The value of the `Cookie` field that goes to the server.
  public var cookieField: String { cookies.map(\.pair).joined(separator: "; ") }
}
