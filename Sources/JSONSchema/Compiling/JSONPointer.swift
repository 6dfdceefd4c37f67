internal import JSON

/// Pieces of JSON Pointers (RFC 6901).
enum JSONPointer {
  static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == 0x7e || $0 == 0x2f }) else { return token }
    var text = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The unescaped tokens of a pointer in a URI fragment, or `nil` where it is none.
  static func tokens(fragment: Substring) -> [String]? {
    guard let text = percentDecoded(fragment) else { return nil }
    if text.isEmpty { return [] }
    guard text.hasPrefix("/") else { return nil }
    return text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(unescaped)
  }

  private static func unescaped(_ token: Substring) -> String {
    guard token.contains("~") else { return String(token) }
    var text = ""
    var pending = false
    for scalar in token.unicodeScalars {
      switch (pending, scalar) {
      case (true, "0"): text += "~"
      case (true, "1"): text += "/"
      case (false, "~"): break
      default: text.unicodeScalars.append(scalar)
      }
      pending = !pending && scalar == "~"
    }
    return text
  }

  static func percentDecoded(_ text: Substring) -> String? {
    guard text.utf8.contains(0x25) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// One step from a value along a token.
  static func step(_ value: JSONValue, _ token: String) -> JSONValue? {
    switch value {
    case .object(let object): object[token]
    case .array(let items):
      if let index = Int(token), String(index) == token, items.indices.contains(index) {
        items[index]
      } else {
        nil
      }
    default: nil
    }
  }
}
