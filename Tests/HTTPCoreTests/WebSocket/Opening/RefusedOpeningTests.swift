import HTTPCore
import Ports
import Testing

/// A request that opens nothing, and what it is refused for.
struct RefusedOpening: CustomTestStringConvertible {
  var testDescription: String
  var request: OpeningRequest
  var refusal: WebSocketRefusal
  var status: Int

  init(
    _ name: String, _ header: String, _ values: [String], _ refusal: WebSocketRefusal,
    status: Int = 400
  ) {
    testDescription = name
    request = OpeningRequest(setting: header, to: values)
    self.refusal = refusal
    self.status = status
  }

  private static let versions: [(String, [String])] = [
    ("no version", []), ("version 8", ["8"]), ("version 0", ["0"]), ("version 013", ["013"]),
    ("version 14", ["14"]), ("two versions", ["13", "13"]), ("a list of versions", ["13, 8"]),
    ("an empty version", [""]),
  ]

  private static let keys: [(String, [String])] = [
    ("no key", []), ("an empty key", [""]), ("a key of 15 bytes", ["AAAAAAAAAAAAAAAAAAAA"]),
    ("a key of 17 bytes", ["AAAAAAAAAAAAAAAAAAAAAAA="]),
    ("a key without padding", ["dGhlIHNhbXBsZSBub25jZQ"]),
    ("a key with one padding", ["dGhlIHNhbXBsZSBub25jZQ="]),
    ("a key of another alphabet", ["_-_-_-_-_-_-_-_-_-_-_A=="]),
    ("a key with bits in its padding", ["dGhlIHNhbXBsZSBub25jZR=="]),
    ("a key with a blank", ["dGhlIHNhbXBs ZSBub25jZQ=="]),
    ("a key that is no base64", ["not base64 at all!!!!!!!"]),
    ("two keys", ["dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ=="]),
  ]

  static let all =
    versions.map { name, values in
      RefusedOpening(name, "Sec-WebSocket-Version", values, .version(values), status: 426)
    }
    + keys.map { name, values in RefusedOpening(name, "Sec-WebSocket-Key", values, .key) } + [
      RefusedOpening("no host", "Host", [], .host),
      RefusedOpening("an empty host", "Host", [""], .host),
      RefusedOpening("two hosts", "Host", ["a.example", "a.example"], .host),
      RefusedOpening("no upgrade", "Upgrade", [], .notAnUpgrade, status: 426),
      RefusedOpening("another upgrade", "Upgrade", ["h2c"], .notAnUpgrade, status: 426),
      RefusedOpening(
        "an upgrade to websockets", "Upgrade", ["websockets"], .notAnUpgrade, status: 426),
      RefusedOpening("no connection", "Connection", [], .connection),
      RefusedOpening("another connection", "Connection", ["keep-alive"], .connection),
      RefusedOpening("a connection of one word", "Connection", ["keep-aliveUpgrade"], .connection),
      RefusedOpening("two origins", "Origin", ["http://a", "http://b"], .repeatedOrigin),
      RefusedOpening(
        "a repeated subprotocol", "Sec-WebSocket-Protocol", ["a, b", "a"], .subprotocol("a")),
      RefusedOpening(
        "a subprotocol of two words", "Sec-WebSocket-Protocol", ["a b"], .subprotocol("a b")),
      RefusedOpening("an empty offer", "Sec-WebSocket-Protocol", [""], .subprotocol("")),
      RefusedOpening("an offer of commas", "Sec-WebSocket-Protocol", [" , "], .subprotocol("")),
      RefusedOpening(
        "an empty offer of extensions", "Sec-WebSocket-Extensions", [""], .malformedExtension("")),
      RefusedOpening(
        "an extension without a name", "Sec-WebSocket-Extensions", ["; a=1"],
        .malformedExtension("; a=1")),
      RefusedOpening(
        "an extension with a bare equals sign", "Sec-WebSocket-Extensions", ["a; b="],
        .malformedExtension("a; b=")),
      RefusedOpening(
        "an extension whose quoted value is no token", "Sec-WebSocket-Extensions", ["a; b=\"c d\""],
        .malformedExtension("a; b=\"c d\"")),
      RefusedOpening(
        "an extension of two equals signs", "Sec-WebSocket-Extensions", ["a; b=c=d"],
        .malformedExtension("a; b=c=d")),
    ]
}

@Suite struct `An opening that a server refuses` {
  @Test(arguments: RefusedOpening.all)
  func `is refused for its reason`(opening: RefusedOpening) throws {
    let headers = try opening.request.headers()
    let error = #expect(throws: WebSocketRefusal.self) {
      try WebSocketServerHandshake().accept(method: "GET", version: "HTTP/1.1", headers: headers)
    }
    #expect(error == opening.refusal)
    #expect(error?.status == opening.status)
  }

  @Test(arguments: ["POST", "HEAD", "OPTIONS", "get"])
  func `is one by another method than GET`(method: String) throws {
    let headers = try OpeningRequest().headers()
    let error = #expect(throws: WebSocketRefusal.self) {
      try WebSocketServerHandshake().accept(method: method, version: "HTTP/1.1", headers: headers)
    }
    #expect(error == .method(method))
    #expect(error?.status == 405)
    #expect(error?.headers == ["Allow": "GET"])
  }

  @Test(arguments: ["HTTP/1.0", "HTTP/0.9", "HTTP/2"])
  func `is one of another version than 1.1`(version: String) throws {
    let headers = try OpeningRequest().headers()
    let error = #expect(throws: WebSocketRefusal.self) {
      try WebSocketServerHandshake().accept(method: "GET", version: version, headers: headers)
    }
    #expect(error == .httpVersion(version))
    #expect(error?.status == 400)
  }

  @Test(arguments: [WebSocketRefusal.version(["8"]), .notAnUpgrade])
  func `names the version to use with the status 426`(refusal: WebSocketRefusal) {
    #expect(
      refusal.headers == [
        "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
      ])
  }
}
