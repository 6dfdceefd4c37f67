internal import Cryptography

extension TokenError: CustomStringConvertible {
  /// A sentence that says which rule was broken.
  public var description: String {
    switch self {
    case .tooLarge(let bytes, let limit): "The token has \(bytes) bytes; the limit is \(limit)."
    case .notThreeParts(let found): "A token has 3 parts with dots between, this text has \(found)."
    case .notBase64URL(let part): "The \(part.rawValue) is not base64url without padding."
    case .notJSON(let part, let reason): "The \(part.rawValue) is not JSON: \(reason)."
    case .notAnObject(let part): "The \(part.rawValue) is JSON, but no object."
    case .duplicateMember(let name, let part):
      "The member \(name) stands twice in the \(part.rawValue)."
    case .missingAlgorithm: "The header has no alg."
    case .malformedHeader(let name): "The header's \(name) has a wrong form."
    case .unsupportedExtension(let name): "The header demands the unknown extension \(name)."
    case .unknownAlgorithm(let name): "The algorithm \(name) is unknown here."
    case .algorithmNotAllowed(let algorithm):
      "The algorithm \(algorithm.rawValue) is not on the list of allowed ones."
    case .noKey(let algorithm, let id):
      "No key is for \(algorithm.rawValue)" + (id.map { " with the identifier \($0)." } ?? ".")
    case .wrongSignature: "The signature does not belong to this token and key."
    case .wrongType(let found): "The type \(found ?? "(none)") is not the expected one."
    case .missingClaim(let name): "The claim \(name) is missing."
    case .malformedClaim(let name): "The claim \(name) has a wrong form."
    case .expired(let date): "The token expired at \(date)."
    case .notYetValid(let date): "The token is not valid before \(date)."
    case .issuedInFuture(let date): "The token claims to be issued at \(date), in the future."
    case .wrongIssuer(let found): "The issuer \(found) is not the expected one."
    case .wrongAudience(let found):
      "The audience \(found.joined(separator: ", ")) does not include the expected one."
    case .malformedKey(let member): "The key's \(member) is missing or has a wrong form."
    case .unsupportedKey(let kind): "Keys of the kind \(kind) are unknown here."
    case .secretTooShort(let bytes, let minimum):
      "The secret has \(bytes) bytes; its algorithm needs at least \(minimum)."
    case .keyNotFor(let algorithm): "The key may not be used for \(algorithm.rawValue) here."
    case .cryptography(let error): error.description
    }
  }
}
