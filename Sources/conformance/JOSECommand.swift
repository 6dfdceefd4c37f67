internal import Cryptography
internal import JSON
internal import JSONWebToken

/// `jose`: verifies and signs tokens, and answers for the primitives below them.
enum JOSECommand {
  private struct BadRequest: Error {}

  private static let unsupported: JSONValue = ["unsupported": true]

  static func run(_ channel: LineChannel) throws {
    try channel.answer { request in
      switch request["op"]?.string {
      case "jws-verify": verifySignature(request)
      case "jwt-verify": verifyToken(request)
      case "sign": sign(request)
      case "hmac-verify": verifyHMAC(request)
      case "ecdsa-p1363-verify": verifyECDSA(request)
      case "ed25519-verify": verifyEd25519(request)
      default: unsupported
      }
    }
  }

  // MARK: Tokens

  private static func verifySignature(_ request: JSONValue) -> JSONValue {
    answer {
      let verifier = SignatureVerifier(keys: try keys(request), algorithms: algorithms(request))
      _ = try verifier.verify(request["jws"]?.string ?? "")
    }
  }

  private static func verifyToken(_ request: JSONValue) -> JSONValue {
    answer {
      let leeway = request["leeway"]?.number?.double ?? 0
      let now = request["now"]?.number?.double ?? 0
      // What the library's preconditions would trap on is no question of the suite.
      guard now.isFinite, (0...1e9).contains(leeway) else { throw BadRequest() }
      let rules = ClaimRules(
        issuer: request["iss"]?.string, audience: request["aud"]?.string,
        leeway: .seconds(leeway), requiresExpirationTime: false)
      let verifier = TokenVerifier(
        keys: try keys(request), algorithms: algorithms(request), rules: rules)
      _ = try verifier.verify(
        request["jws"]?.string ?? "", at: NumericDate(seconds: now))
    }
  }

  private static func sign(_ request: JSONValue) -> JSONValue {
    guard let algorithm = Algorithm(rawValue: request["alg"]?.string ?? "") else {
      return unsupported
    }
    do {
      let key = try JSONWebKey(request["jwk"]?.object ?? JSONObject())
      let claims = JSONWriter().bytes(request["claims"] ?? [:])
      let token = try TokenSigner(key: key, algorithm: algorithm).sign(
        payload: claims, header: request["header"]?.object ?? JSONObject())
      return ["jws": .string(token)]
    } catch {
      return ["error": .string("\(error)")]
    }
  }

  private static func keys(_ request: JSONValue) throws -> JSONWebKeySet {
    let object = request["jwk"]?.object ?? JSONObject()
    guard object["keys"] != nil else { return JSONWebKeySet([try JSONWebKey(object)]) }
    return try JSONWebKeySet(parsing: JSONWriter().text(.object(object)))
  }

  private static func algorithms(_ request: JSONValue) -> Set<Algorithm> {
    Set((request["algs"]?.array ?? []).compactMap { Algorithm(rawValue: $0.string ?? "") })
  }

  // MARK: Primitives

  private static func verifyHMAC(_ request: JSONValue) -> JSONValue {
    guard let hash = HashFunction(rawValue: request["hash"]?.string ?? "") else {
      return unsupported
    }
    do {
      let code = try HMACKey(bytes(request["key"]), hash: hash).authenticationCode(
        for: bytes(request["msg"]))
      let size = (request["tagbits"]?.number?.integer ?? 0) / 8
      let isValid = constantTimeEqual(Array(code.prefix(size)), bytes(request["tag"]))
      return ["ok": .bool(isValid)]
    } catch {
      return ["error": .string("\(error)")]
    }
  }

  private static func verifyECDSA(_ request: JSONValue) -> JSONValue {
    guard request["curve"]?.string == "secp256r1", request["hash"]?.string == "SHA-256" else {
      return unsupported
    }
    let key = try? P256PublicKey(uncompressed: bytes(request["pub"]))
    return ["ok": .bool(key?.isValid(bytes(request["sig"]), for: bytes(request["msg"])) ?? false)]
  }

  private static func verifyEd25519(_ request: JSONValue) -> JSONValue {
    let key = try? Ed25519PublicKey(bytes(request["pub"]))
    return ["ok": .bool(key?.isValid(bytes(request["sig"]), for: bytes(request["msg"])) ?? false)]
  }

  /// Answers whether a check passes, and the rule if it does not.
  private static func answer(_ check: () throws -> Void) -> JSONValue {
    do {
      try check()
      return ["ok": true]
    } catch {
      return ["ok": false, "error": .string("\(error)")]
    }
  }

  private static func bytes(_ hex: JSONValue?) -> [UInt8] {
    let digits = (hex?.string ?? "").compactMap(\.hexDigitValue)
    return stride(from: 1, to: digits.count, by: 2).map { UInt8(digits[$0 - 1] << 4 | digits[$0]) }
  }
}
