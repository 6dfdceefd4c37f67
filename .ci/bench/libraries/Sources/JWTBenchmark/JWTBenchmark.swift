import Foundation
import JSON
import JSONWebToken
import Measuring

/// `JWTBenchmark DATA SECONDS`: signs and verifies the five claims of `DATA/jwt.json` with HS256.
@main
struct JWTBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let seconds = Double(arguments[2]) else {
      print("usage: JWTBenchmark DATA SECONDS")
      exit(64)
    }
    let file = URL(filePath: arguments[1]).appending(path: "jwt.json")
    let data = try JSONValue(parsing: Array(Data(contentsOf: file)))
    guard let secret = data["secret"]?.string, let claims = data["claims"]?.object,
      let token = data["token"]?.string, let bad = data["bad_token"]?.string
    else {
      print("\(file.path) does not hold secret, claims, token and bad_token")
      exit(65)
    }
    let key = try JSONWebKey(secret: Array(secret.utf8), for: .hs256)
    let signer = try TokenSigner(key: key, algorithm: .hs256)
    let verifier = TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [.hs256],
      rules: ClaimRules(issuer: nil, audience: nil))
    func now() -> NumericDate { NumericDate(seconds: Double(time(nil))) }

    let own = try verifier.verify(signer.sign(Claims(claims)), at: now())
    precondition(own.members == claims)
    precondition((try? verifier.verify(bad, at: now())) == nil)
    let measurement = Measurement(seconds: seconds)
    try measurement.run("sign") { try !signer.sign(Claims(claims)).isEmpty }
    try measurement.run("verify") { try verifier.verify(token, at: now()).subject != nil }
  }
}
