/// A format that can be asserted: its name, what it asks for in words, and its test.
struct Format: Sendable {
  let words: String
  let accepts: @Sendable (String) -> Bool

  private init(_ words: String, _ accepts: @escaping @Sendable (String) -> Bool) {
    self.words = words
    self.accepts = accepts
  }

  /// The format of a name, or `nil` where the draft defines none: unknown formats accept all.
  init?(named name: String, in draft: Dialect.Draft) {
    if draft == .draft7, ["duration", "uuid"].contains(name) { return nil }
    guard let format = Self.all[name] else { return nil }
    self = format
  }

  private static let all: [String: Format] = [
    "date-time": Format("a date and time such as 2026-11-21T09:30:00Z", DateFormat.isDateTime),
    "date": Format("a date such as 2026-11-21", DateFormat.isDate),
    "time": Format("a time with an offset, such as 09:30:00Z", DateFormat.isTime),
    "duration": Format("a duration such as P3DT12H", DurationFormat.accepts),
    "email": Format("a mail address") { MailFormat.accepts($0, isInternational: false) },
    "idn-email": Format("a mail address") { MailFormat.accepts($0, isInternational: true) },
    "hostname": Format("a host name", HostFormat.accepts),
    "idn-hostname": Format("a host name", InternationalHostFormat.accepts),
    "ipv4": Format("an IPv4 address such as 192.0.2.1", AddressFormat.isIPv4),
    "ipv6": Format("an IPv6 address such as 2001:db8::1", AddressFormat.isIPv6),
    "uri": Format("an absolute URI") {
      URIFormat.accepts($0, isInternational: false, needsScheme: true)
    },
    "uri-reference": Format("a URI or a relative reference") {
      URIFormat.accepts($0, isInternational: false, needsScheme: false)
    },
    "iri": Format("an absolute IRI") {
      URIFormat.accepts($0, isInternational: true, needsScheme: true)
    },
    "iri-reference": Format("an IRI or a relative reference") {
      URIFormat.accepts($0, isInternational: true, needsScheme: false)
    },
    "uri-template": Format("a URI template such as /users/{id}", URITemplateFormat.accepts),
    "uuid": Format("a UUID such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380", IdentifierFormat.isUUID),
    "json-pointer": Format("a JSON Pointer such as /items/0", IdentifierFormat.isPointer),
    "relative-json-pointer": Format(
      "a relative JSON Pointer such as 1/name", IdentifierFormat.isRelativePointer),
    "regex": Format("a regular expression of ECMA-262") { (try? Pattern($0)) != nil },
  ]
}
