/// The cookies that a client sends (RFC 6265, section 4.2; read as section 5.4 says they come).
///
/// A pair without a name, or with bytes that no cookie has, is passed over: other applications on
/// the same host may have set it.
///
/// ```swift
/// RequestCookies(head)["session"]
/// ```
public struct RequestCookies: Sendable, Hashable {
  /// One cookie.
  public struct Cookie: Sendable, Hashable {
    /// The name; its case counts.
    public let name: String
    /// The value, without quotes around it.
    public let value: String
  }

  /// The cookies in their order; of one name, the first is the one with the longest path.
  public let cookies: [Cookie]

  /// Reads the cookies of a request.
  public init(_ head: RequestHead) { self.init(fieldValues: head.values(of: "Cookie")) }

  /// Reads the values of `Cookie` fields.
  public init(fieldValues: [String]) {
    cookies = fieldValues.flatMap { $0.split(separator: ";") }.compactMap(Self.cookie)
  }

  /// The first value of a name; nil where there is none.
  public subscript(name: String) -> String? { cookies.first { $0.name == name }?.value }

  private static func cookie(_ pair: Substring) -> Cookie? {
    let bytes = Array(pair.utf8)
    let span = bytes.span
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = span.trimmed(0..<equals)
    var value = span.trimmed(equals + 1..<bytes.count)
    if value.count >= 2, bytes[value.lowerBound] == UInt8(ascii: "\""),
      bytes[value.upperBound - 1] == UInt8(ascii: "\"")
    {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    guard !name.isEmpty, name.allSatisfy({ ByteClass.isToken(bytes[$0]) }),
      value.allSatisfy({ SetCookie.isValueByte(bytes[$0]) })
    else { return nil }
    return Cookie(name: span.text(name), value: span.text(value))
  }
}
