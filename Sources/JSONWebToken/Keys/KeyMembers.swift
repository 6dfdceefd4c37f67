internal import JSON

/// The members of a JSON Web Key, read strictly.
struct KeyMembers {
  private let object: JSONObject

  init(_ object: JSONObject) { self.object = object }

  func optionalText(_ name: String) throws(TokenError) -> String? {
    guard let value = object[name] else { return nil }
    guard let text = value.string else { throw .malformedKey(member: name) }
    return text
  }

  func text(_ name: String) throws(TokenError) -> String {
    guard let text = try optionalText(name) else { throw .malformedKey(member: name) }
    return text
  }

  func optionalBytes(_ name: String) throws(TokenError) -> [UInt8]? {
    guard let text = try optionalText(name) else { return nil }
    guard let bytes = Base64URL.decode(Array(text.utf8)[...]) else {
      throw .malformedKey(member: name)
    }
    return bytes
  }

  func bytes(_ name: String) throws(TokenError) -> [UInt8] {
    guard let bytes = try optionalBytes(name) else { throw .malformedKey(member: name) }
    return bytes
  }

  /// What `use` and `key_ops` allow, of signing and verifying (RFC 7517, sections 4.2 and 4.3).
  func operations() throws(TokenError) -> JSONWebKey.Operations {
    if let use = try optionalText("use"), use != "sig" { return [] }
    guard let value = object["key_ops"] else { return [.sign, .verify] }
    guard let items = value.array else { throw .malformedKey(member: "key_ops") }
    var allowed: JSONWebKey.Operations = []
    var seen: Set<String> = []
    for item in items {
      guard let name = item.string, seen.insert(name).inserted else {
        throw .malformedKey(member: "key_ops")
      }
      if name == "sign" { allowed.insert(.sign) }
      if name == "verify" { allowed.insert(.verify) }
    }
    return allowed
  }
}
