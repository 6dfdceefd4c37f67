internal import JSON

/// `contentEncoding` base64 and `contentMediaType` application/json, where they are asserted.
struct ContentRules: Sendable {
  private let isBase64: Bool
  private let isJSON: Bool

  init?(_ reader: KeywordReader) throws(SchemaError) {
    isBase64 = try reader.string("contentEncoding")?.lowercased() == "base64"
    isJSON = try reader.string("contentMediaType")?.lowercased() == "application/json"
    if !isBase64, !isJSON { return nil }
  }

  func fault(_ text: String) -> (keyword: String, message: String)? {
    var bytes = Array(text.utf8)
    if isBase64 {
      guard let decoded = Self.decoded(bytes) else {
        return ("contentEncoding", "must be base64")
      }
      bytes = decoded
    }
    if isJSON {
      do throws(JSONSyntaxError) {
        _ = try JSONValue(parsing: bytes)
      } catch {
        return ("contentMediaType", "must hold JSON: \(error)")
      }
    }
    return nil
  }

  /// The bytes of a base64 text with its padding (RFC 4648 section 4).
  private static func decoded(_ text: [UInt8]) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var (bits, count, bytes): (UInt32, Int, [UInt8]) = (0, 0, [])
    for byte in text.dropLast(padding) {
      let value: UInt8
      switch byte {
      case 0x41...0x5a: value = byte - 0x41
      case 0x61...0x7a: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2b: value = 62
      case 0x2f: value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
