import JSON
import Testing

@Suite struct `A JSON value` {
  @Test func `equals another whatever the order of members`() {
    #expect(["a": 1, "b": [true]] as JSONValue == ["b": [true], "a": 1])
    #expect(["a": 1] as JSONValue != ["a": 2])
    #expect(["a": 1] as JSONValue != ["a": 1, "b": 2])
  }

  @Test func `hashes alike whatever the order of members`() {
    let values: Set<JSONValue> = [["a": 1, "b": 2], ["b": 2, "a": 1]]
    #expect(values.count == 1)
  }

  @Test func `is no equal of a value of another kind`() {
    let values: [JSONValue] = [nil, false, 0, "", [], [:]]
    for (index, value) in values.enumerated() {
      #expect(values.firstIndex(of: value) == index)
    }
  }

  @Test func `keeps strings apart that are only canonically equivalent`() {
    #expect(JSONValue.string("\u{e9}") != .string("e\u{301}"))
    #expect(JSONValue.string("a\u{301}\u{323}") != .string("a\u{323}\u{301}"))
  }

  @Test func `answers nil for what it has not`() {
    let value: JSONValue = ["items": [1]]
    #expect(value["items"]?[0] == 1)
    #expect(value["items"]?[1] == nil)
    #expect(value["items"]?[-1] == nil)
    #expect(value["other"] == nil)
    #expect(value.array == nil)
  }

  @Test func `replaces, adds and removes members`() {
    var object = JSONObject()
    for index in 0..<20 { object["n\(index)"] = .number(JSONNumber(index)) }
    object["n3"] = "three"
    object["n4"] = nil
    #expect(object.count == 19)
    #expect(object["n3"] == "three")
    #expect(object["n4"] == nil)
    #expect(object["n19"] == 19)
    #expect(object.position(of: "n5") == 4)
  }
}

@Suite struct `The JSON writer` {
  private let value: JSONValue = ["b": [1, nil], "a": ["x": "y"], "e": []]

  @Test func `writes on one line`() {
    #expect(JSONWriter().text(value) == #"{"b":[1,null],"a":{"x":"y"},"e":[]}"#)
  }

  @Test func `sorts members where it is asked to`() {
    let text = JSONWriter(sortsMembers: true).text(value)
    #expect(text == #"{"a":{"x":"y"},"b":[1,null],"e":[]}"#)
  }

  @Test func `indents by two spaces`() {
    let expected = """
      {
        "b": [
          1,
          null
        ],
        "a": {
          "x": "y"
        },
        "e": []
      }
      """
    #expect(JSONWriter(.pretty).text(value) == expected)
  }

  @Test func `escapes what a string may not hold`() {
    let text = JSONWriter().text("\"\\/\n\r\t\u{8}\u{c}\u{1}\u{1f}é𝄞")
    #expect(text == #""\"\\/\n\r\t\b\f\u0001\u001fé𝄞""#)
  }

  @Test func `writes what the parser reads back`() throws {
    let text = #"{"a":[1.5,-2e-30,"\u0000𝄞",{"":null}],"é":1e99}"#
    let value = try JSONValue(parsing: text)
    #expect(try JSONValue(parsing: JSONWriter(.pretty).text(value)) == value)
    #expect(try JSONValue(parsing: JSONWriter().bytes(value)) == value)
  }
}
