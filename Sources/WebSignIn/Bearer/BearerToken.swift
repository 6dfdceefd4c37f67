import HTTPCore
import Ports

/// What the field `Authorization` of a request says (RFC 6750, section 2.1).
enum BearerToken {
  /// There is no field, or one of another scheme.
  case missing
  /// There are several, or one whose token is none.
  case malformed
  /// A token, not yet believed.
  case presented(Secret)

  init(_ head: RequestHead) {
    let fields = head.values(of: "Authorization")
    guard let field = fields.first else {
      self = .missing
      return
    }
    guard fields.count == 1 else {
      self = .malformed
      return
    }
    let scheme = field.prefix { $0 != " " && $0 != "\t" }
    guard scheme.lowercased() == "bearer" else {
      self = .missing
      return
    }
    let token = field.dropFirst(scheme.count).drop { $0 == " " }
    self = Self.isToken(token) ? .presented(Secret(String(token))) : .malformed
  }

  /// Says whether a text is a `b64token`.
  private static func isToken(_ text: Substring) -> Bool {
    let characters = text.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
    return !characters.isEmpty
      && characters.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
