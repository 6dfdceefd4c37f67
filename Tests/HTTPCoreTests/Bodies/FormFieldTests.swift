import HTTPCore
import Testing

@Suite struct `The fields of a form` {
  @Test func `read as their documentation says`() throws {
    let fields = try FormFields(decoding: "to=USD&note=with+love%21")
    #expect(fields["to"] == "USD")
    #expect(fields["note"] == "with love!")
    #expect(fields["from"] == nil)
  }

  @Test(arguments: [
    ("", []), ("&&", []), ("a", ["a="]), ("a=", ["a="]), ("=b", ["=b"]), ("=", ["="]),
    ("a=b=c", ["a=b=c"]), ("a=1&b=2&a=3", ["a=1", "b=2", "a=3"]), ("a=%2B+%2b", ["a=+ +"]),
    ("a+b=c", ["a b=c"]),
    ("a=%2541", ["a=%41"]), ("a%3Db=c%26d", ["a=b=c&d"]), ("%C3%A9=ü", ["é=ü"]),
    ("a=1;b=2", ["a=1;b=2"]), ("a[]=1", ["a[]=1"]),
  ])
  func `are decoded once and keep their order`(text: String, fields: [String]) throws {
    #expect(try FormFields(decoding: text).fields.map { "\($0.name)=\($0.value)" } == fields)
  }

  @Test func `are found all by one name`() throws {
    #expect(try FormFields(decoding: "a=1&b=2&a=3").values(of: "a") == ["1", "3"])
  }

  @Test(arguments: [
    ("a=%", 0), ("a=1&b=%2", 4), ("a=1&&%zz=1", 5), ("a=%ff", 0), ("%c0%af=1", 0), ("a=%u0041", 0),
  ])
  func `are refused with the place of a broken one`(text: String, offset: Int) {
    let error = #expect(throws: BodyError.malformedField(offset: offset)) {
      try FormFields(decoding: text)
    }
    #expect(error?.status == .badRequest)
  }

  @Test func `are as many as the limit at most`() throws {
    #expect(try FormFields(decoding: "a&b&", limit: 2).fields.count == 2)
    let error = #expect(throws: BodyError.tooManyFields(limit: 2)) {
      try FormFields(decoding: "a&b&c", limit: 2)
    }
    #expect(error?.status == .contentTooLarge)
  }

  @Test func `come from a body of their type alone`() throws {
    let body = Array("a=1".utf8)
    let type = "application/x-www-form-urlencoded"
    #expect(try FormFields(body: body, contentType: type + "; charset=utf-8")["a"] == "1")
    for other in ["text/plain", nil] {
      let error = #expect(throws: BodyError.wrongType(other, needed: type)) {
        try FormFields(body: body, contentType: other)
      }
      #expect(error?.status == .unsupportedMediaType)
    }
  }
}
