import Cryptography
import JSONWebToken
import Testing

struct TicketTests {
  private let key: JSONWebKey
  private let ticket: String
  private let noon = NumericDate(seconds: 1_900_000_000)

  init() throws {
    key = try JSONWebKey(secret: randomBytes(count: 32), for: .hs256, id: "2026")
    var claims = Claims()
    claims.subject = "ada"
    claims.issuer = "https://shop.example"
    claims.expirationTime = NumericDate(seconds: noon.seconds + 900)
    ticket = try TokenSigner(key: key, algorithm: .hs256).sign(claims)
  }

  private func verify(at now: NumericDate) throws(TokenError) -> Claims {
    let rules = ClaimRules(issuer: "https://shop.example", audience: nil)
    return try TokenVerifier(keys: JSONWebKeySet([key]), algorithms: [.hs256], rules: rules)
      .verify(ticket, at: now)
  }

  @Test func `a ticket says whose it is`() throws {
    #expect(try verify(at: noon).subject == "ada")
  }

  @Test func `a ticket expires`() {
    let late = NumericDate(seconds: noon.seconds + 900)
    #expect(throws: TokenError.expired(at: late)) { try verify(at: late) }
  }
}
