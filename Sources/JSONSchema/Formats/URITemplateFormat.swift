/// URI templates (RFC 6570 section 2).
enum URITemplateFormat {
  static func accepts(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{":
        guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
        rest = rest[rest.index(after: end)...]
      case "%":
        guard isEscape(rest.prefix(2)) else { return false }
        rest = rest.dropFirst(2)
      case "}", "\"", "'", "<", ">", "\\", "^", "`", "|", "\u{0}"..." ", "\u{7f}"..."\u{9f}":
        return false
      default: break
      }
    }
    return true
  }

  private static func isEscape(_ digits: Substring.UnicodeScalarView) -> Bool {
    digits.count == 2 && digits.allSatisfy { $0.isASCII && UInt8($0.value).isHexadecimal }
  }

  private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
    var text = text
    if let first = text.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { text.removeFirst() }
    let variables = text.split(separator: ",", omittingEmptySubsequences: false)
    return variables.allSatisfy(isVariable)
  }

  private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
    var name = text
    if name.last == "*" {
      name.removeLast()
    } else if let colon = name.firstIndex(of: ":") {
      let length = name[name.index(after: colon)...]
      guard (1...4).contains(length.count), length.first != "0",
        length.allSatisfy({ ("0"..."9").contains($0) })
      else { return false }
      name = name[..<colon]
    }
    var wasDot = true
    while let scalar = name.popFirst() {
      switch scalar {
      case ".":
        if wasDot { return false }
        wasDot = true
        continue
      case "%":
        guard isEscape(name.prefix(2)) else { return false }
        name = name.dropFirst(2)
      default:
        guard scalar == "_" || (scalar.isASCII && UInt8(scalar.value).isASCIILetterOrDigit) else {
          return false
        }
      }
      wasDot = false
    }
    return !wasDot
  }
}
