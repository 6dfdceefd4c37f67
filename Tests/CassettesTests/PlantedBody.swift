import Ports
import Testing

/// A body that holds the secret `hunter2-hunter2`, and what is left of it.
struct PlantedBody: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let redacted: String
  let headers: HTTPHeaders

  init(_ name: String, _ text: String, _ redacted: String = "", type: String? = nil) {
    self.init(name, bytes: Array(text.utf8), redacted, type: type)
  }

  init(_ name: String, bytes: [UInt8], _ redacted: String = "", type: String? = nil) {
    (testDescription, self.bytes, self.redacted) = (name, bytes, redacted)
    headers = type.map { ["Content-Type": $0] } ?? [:]
  }

  /// The same body on the way to the service.
  var request: HTTPRequest { HTTPRequest(.post, "http://a/", headers: headers, body: bytes) }

  static let all = forms + json + markup + others

  private static let forms = [
    PlantedBody(
      "a form without a type", "user=ada&password=hunter2-hunter2&b=1",
      "user=ada&password=(redacted)&b=1"),
    PlantedBody(
      "a form as plain text", "grant=x&client_secret=hunter2-hunter2",
      "grant=x&client_secret=(redacted)", type: "text/plain"),
    PlantedBody(
      "a form with a value of many signs", "api-key=a;hunter2-hunter2 # ?,'&b=1",
      "api-key=(redacted)&b=1", type: "text/plain"),
    PlantedBody(
      "a form of nested names", "user[name]=ada&user%5Bpassword%5D=hunter2-hunter2",
      "user[name]=ada&user%5Bpassword%5D=(redacted)"),
    PlantedBody(
      "a form with an escaped name", "pass%77ord=hunter2-hunter2&b=1", "pass%77ord=(redacted)&b=1"),
    PlantedBody(
      "a form that is no UTF-8",
      bytes: Array("password=hunter2-hunter2".utf8) + [0xe9, 0x26, 0x62],
      "password=(redacted)&b"),
    PlantedBody(
      "a form of many parts",
      "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nhunter2-hunter2\r\n--x--\r\n",
      "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n(redacted)\r\n--x--\r\n",
      type: "multipart/form-data; boundary=x"),
  ]

  private static let json = [
    PlantedBody(
      "JSON of other spellings", #"{"API-Key":"hunter2-hunter2","clientSecret":"hunter2-hunter2"}"#,
      #"{"API-Key":"(redacted)","clientSecret":"(redacted)"}"#),
    PlantedBody(
      "a name with an escape", #"{"pass\u0077ord":"hunter2-hunter2"}"#,
      #"{"password":"(redacted)"}"#),
    PlantedBody(
      "JSON in a JSON string", #"{"body":"{\"token\":\"hunter2-hunter2\",\"n\":1}"}"#,
      #"{"body":"{\"token\":\"(redacted)\",\"n\":1}"}"#),
    PlantedBody(
      "JSON in JSON in JSON", #"{"a":"{\"b\":\"{\\\"token\\\":\\\"hunter2-hunter2\\\"}\"}"}"#,
      #"{"a":"{\"b\":\"{\\\"token\\\":\\\"(redacted)\\\"}\"}"}"#),
    PlantedBody(
      "a URL in JSON", #"{"next":"https://a/?page=2&token=hunter2-hunter2"}"#,
      #"{"next":"https://a/?page=2&token=(redacted)"}"#),
    PlantedBody(
      "headers echoed in JSON", #"{"headers":{"Authorization":"Bearer hunter2-hunter2"}}"#,
      #"{"headers":{"Authorization":"(redacted)"}}"#),
    PlantedBody(
      "names and values in JSON", #"[{"name":"password","value":"hunter2-hunter2"}]"#,
      #"[{"name":"password","value":"(redacted)"}]"#),
    PlantedBody(
      "JSON lines", "{\"a\":1}\n{\"token\":\"hunter2-hunter2\"}\n",
      "{\"a\":1}\n{\"token\":\"(redacted)\"}\n"),
    PlantedBody(
      "JSON that was cut off", #"{"a":1,"token":"hunter2-hunt"#, #"{"a":1,"token":"(redacted)"#),
    PlantedBody(
      "JSON behind a guard", ")]}'\n{\"TOKEN\" : \"hunter2\\\"-hunter2\", \"b\": 1}",
      ")]}'\n{\"TOKEN\" : \"(redacted)\", \"b\": 1}"),
    PlantedBody(
      "broken JSON with an escaped name", #"{"pass\u0077ord":"hunter2-hunter2","b":1,}"#,
      #"{"pass\u0077ord":"(redacted)","b":1,}"#),
    PlantedBody(
      "broken JSON with a secret of many parts", #"{"b":1,"token":{"a":["hunter2-hunter2"]},}"#,
      #"{"b":1,"token":(redacted)"#),
    PlantedBody(
      "JSON whose only fault is in a secret",
      bytes: Array(#"{"token":""#.utf8) + [0xff]
        + Array(#"","a":[{"name":"password","value":"hunter2-hunter2"}]}"#.utf8),
      #"{"token":"(redacted)","a":[{"name":"password","value":"(redacted)"}]}"#),
    PlantedBody(
      "a script that calls back", #"done({"token":"hunter2-hunter2"});"#,
      #"done({"token":"(redacted)"});"#),
  ]

  private static let markup = [
    PlantedBody(
      "an element of XML", "<a><b>1</b><ns:Password x=\"y\">hunter2-hunter2</ns:Password></a>",
      "<a><b>1</b><ns:Password x=\"y\">(redacted)</ns:Password></a>"),
    PlantedBody(
      "an element with elements in it",
      "<token><![CDATA[hunter2-]]><i>hunter2</i></token><b/>", "<token>(redacted)</token><b/>"),
    PlantedBody(
      "an attribute of XML", "<user name='ada' apiKey='hunter2-hunter2'/>",
      "<user name='ada' apiKey='(redacted)'/>"),
    PlantedBody(
      "a field of an HTML form", "<p>Hi</p><input name=\"password\" value=\"hunter2-hunter2\">",
      "<p>Hi</p><input name=\"password\" value=\"(redacted)\">"),
    PlantedBody(
      "a link in HTML", "<a href=\"/x?token=hunter2-hunter2\">next</a>",
      "<a href=\"/x?token=(redacted)\">next</a>"),
  ]

  private static let others = [
    PlantedBody(
      "lines of settings", "user: ada\npassword: hunter2-hunter2\nage: 1\n",
      "user: ada\npassword: (redacted)\nage: 1\n"),
    PlantedBody(
      "lines of an environment", "A=1\nAWS_SECRET_ACCESS_KEY=hunter2-hunter2\n",
      "A=1\nAWS_SECRET_ACCESS_KEY=(redacted)\n"),
  ]

  /// Bodies that nobody can tell the secret's place in.
  static let lost = [
    PlantedBody(
      "text of two bytes a character",
      bytes: [0xff, 0xfe]
        + "{\"password\":\"hunter2-hunter2\"}".utf16.flatMap {
          [UInt8($0 & 0xff), UInt8($0 >> 8)]
        })
  ]

  /// Bodies without a secret.
  static let harmless = [
    PlantedBody("prose", "The token of a tokenizer, and a password-less sign-in."),
    PlantedBody("a mention in JSON", #"{"message":"the token: it has expired","tokens":12}"#),
    PlantedBody("an empty element", "<a><password/><b>1</b></a>"),
    PlantedBody("other names", "tokens=1&atoken=2&monkey=3"),
    PlantedBody("an element that was cut off, found by fuzzing", "<a><key"),
    PlantedBody("octets", bytes: [0, 1, 0xff, 0x80]),
  ]
}
