import Cryptography
import JSONWebToken
import Testing

struct TokenErrorTextTests {
  static let texts: [(TokenError, String)] = [
    (.tooLarge(bytes: 9, limit: 8), "The token has 9 bytes; the limit is 8."),
    (.notThreeParts(found: 2), "A token has 3 parts with dots between, this text has 2."),
    (.notBase64URL(.header), "The header is not base64url without padding."),
    (.notJSON(.payload, reason: "no value"), "The payload is not JSON: no value."),
    (.notAnObject(.payload), "The payload is JSON, but no object."),
    (.duplicateMember("exp", .payload), "The member exp stands twice in the payload."),
    (.missingAlgorithm, "The header has no alg."),
    (.malformedHeader("kid"), "The header's kid has a wrong form."),
    (.unsupportedExtension("b64"), "The header demands the unknown extension b64."),
    (.unknownAlgorithm("none"), "The algorithm none is unknown here."),
    (.algorithmNotAllowed(.hs256), "The algorithm HS256 is not on the list of allowed ones."),
    (.noKey(.es256, id: nil), "No key is for ES256."),
    (.noKey(.es256, id: "7"), "No key is for ES256 with the identifier 7."),
    (.wrongSignature, "The signature does not belong to this token and key."),
    (.wrongType(found: nil), "The type (none) is not the expected one."),
    (.missingClaim("exp"), "The claim exp is missing."),
    (.malformedClaim("exp"), "The claim exp has a wrong form."),
    (.expired(at: noon), "The token expired at 1900000000."),
    (.notYetValid(before: noon), "The token is not valid before 1900000000."),
    (.issuedInFuture(at: noon), "The token claims to be issued at 1900000000, in the future."),
    (.wrongIssuer(found: "eve"), "The issuer eve is not the expected one."),
    (
      .wrongAudience(found: ["till", "shop"]),
      "The audience till, shop does not include the expected one."
    ),
    (.malformedKey(member: "k"), "The key's k is missing or has a wrong form."),
    (.unsupportedKey("RSA"), "Keys of the kind RSA are unknown here."),
    (
      .secretTooShort(bytes: 3, minimum: 32),
      "The secret has 3 bytes; its algorithm needs at least 32."
    ),
    (.keyNotFor(.hs256), "The key may not be used for HS256 here."),
    (
      .cryptography(.keySize(expected: 32, found: 3)),
      CryptographyError.keySize(expected: 32, found: 3).description
    ),
  ]

  @Test(arguments: texts) func `says what is wrong`(error: TokenError, text: String) {
    #expect(error.description == text)
  }
}
