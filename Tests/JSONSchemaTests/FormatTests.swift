import JSON
import JSONSchema
import Testing

struct FormatCase: CustomTestStringConvertible {
  let testDescription: String
  let valid: [String]
  let invalid: [String]

  init(_ name: String, valid: [String], invalid: [String]) {
    testDescription = name
    self.valid = valid
    self.invalid = invalid
  }

  static let all = [
    FormatCase("date", valid: ["2024-02-29"], invalid: ["2023-02-29", "2024-13-01", "24-01-01"]),
    FormatCase(
      "time", valid: ["09:30:00Z", "23:59:60Z", "00:59:60+01:00"],
      invalid: ["09:30:00", "24:00:00Z", "12:59:60Z", "09:30:00.Z"]),
    FormatCase(
      "date-time", valid: ["2026-11-21t09:30:00.5+05:30"],
      invalid: ["2026-11-21 09:30:00Z", "2026-02-30T00:00:00Z"]),
    FormatCase(
      "duration", valid: ["P1Y2M3D", "PT36H", "P4W", "P1DT12H"],
      invalid: ["P", "PT", "P1W2D", "P1H", "P1YT", "PT1H2S", "P1Y3D"]),
    FormatCase(
      "email", valid: ["a.b+c@example.com", "\"a b\"@x.org", "a@[127.0.0.1]"],
      invalid: ["a", "@x.org", ".a@x.org", "a..b@x.org", "a@-x.org", "a@[300.0.0.1]"]),
    FormatCase("idn-email", valid: ["실례@실례.테스트"], invalid: ["실례"]),
    FormatCase(
      "hostname", valid: ["a.example", "xn--ihqwcrb4cv8a8dqg056pqjye"],
      invalid: ["-a", "a_b", "a..b", String(repeating: "a", count: 64), "xn--x", "ab--cd"]),
    FormatCase(
      "idn-hostname", valid: ["실례.테스트", "l·l", "א״ב"],
      invalid: ["〮실례", "a·l", "A״ב", "xn--", "-a", "aב"]),
    FormatCase(
      "ipv4", valid: ["192.0.2.1"], invalid: ["192.0.2", "256.0.0.1", "01.0.0.1", "1.2.3.4.5"]),
    FormatCase(
      "ipv6",
      valid: ["::", "::1", "2001:db8::ff00:42:8329", "::ffff:192.0.2.1", "1:2:3:4:5:6:7::"],
      invalid: [
        ":", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9", ":1:2", "::1%eth0", "1:2:3:4:5:6:7",
      ]),
    FormatCase(
      "uri", valid: ["https://a@example.com:80/p?q#f", "urn:x:y", "http://[::1]/"],
      invalid: ["//example.com", "http://a b", "http://[:1]/", "a:%4", "http://x/é"]),
    FormatCase("uri-reference", valid: ["", "../a?b", "#f"], invalid: ["\\a", "#a#b"]),
    FormatCase("iri", valid: ["http://ƒøø.ßår/?∂éœ=πîx"], invalid: ["/abc", "http://a\\b"]),
    FormatCase("iri-reference", valid: ["/ƒøø"], invalid: ["#ƒräg\\mênt"]),
    FormatCase(
      "uri-template", valid: ["/users/{id}{?page,size*}", "{+path:3}"],
      invalid: ["/users/{id", "}", "{a b}", "{a:0}", "{}"]),
    FormatCase(
      "uuid", valid: ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"],
      invalid: ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"]),
    FormatCase("json-pointer", valid: ["", "/a~1b/~0"], invalid: ["a", "/~", "/~2", "#/a"]),
    FormatCase(
      "relative-json-pointer", valid: ["0#", "1/a"], invalid: ["01/a", "/a", "-1", "1a"]),
    FormatCase("regex", valid: [#"^\d{2}$"#], invalid: ["^(abc]", #"\a"#]),
    FormatCase("a-name-of-ones-own", valid: ["anything"], invalid: []),
  ]
}

@Suite struct `An asserted format` {
  @Test(arguments: FormatCase.all)
  func `takes and refuses`(_ example: FormatCase) throws {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    let schema = try JSONSchema(["format": .string(example.testDescription)], options: options)
    for text in example.valid { #expect(schema.isValid(.string(text)), "\(text)") }
    for text in example.invalid { #expect(!schema.isValid(.string(text)), "\(text)") }
    #expect(schema.isValid(1))
  }
}
