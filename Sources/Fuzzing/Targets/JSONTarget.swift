import JSON

/// The JSON parser: what it reads, the writer writes so that it reads the same again.
struct JSONTarget: FuzzTarget {
  let examples = [
    #"{"name":"Ada","age":36,"tags":["a","b"],"ok":true,"none":null,"n":-1.5e3}"#,
    #"[[[[]]],{"a":{"b":{"c":[1,2,3]}}},"\u00e9\ud83d\ude42\n",0.1,1e10]"#,
    #"  {"é" : "ü\\\"" , "big":123456789012345678901234567890 }  "#,
  ].map { Array($0.utf8) }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    guard let value = try? JSONValue(parsing: input) else { return false }
    let again = try? JSONValue(parsing: JSONWriter().bytes(value))
    if again != value {
      throw BrokenPromise("written and read again, it is another value")
    }
    return true
  }
}
