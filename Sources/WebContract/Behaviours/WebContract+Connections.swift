extension WebContract {
  /// Several requests on one connection, and what is said before a body.
  public static let connections = [
    WebBehaviour("requests that come together are answered in their order") { site in
      let paths = (1...8).map { "/orders/\($0)" }
      let requests = paths.map { WebVisitor.request("GET", $0, []) }.joined()
      let last = WebVisitor.request("GET", "/hello", ["Connection: close"])
      let answers = try await site.exchange(
        requests + last, methods: Array(repeating: "GET", count: 9))
      for number in 1...8 {
        try answers[number - 1].has(200, "order \(number), then \(number + 1)")
      }
      try answers[8].has(200, "Hello").has("connection", "close")
    },
    WebBehaviour("a body that nobody reads does not become the next request") { site in
      let answers = try await site.exchange(
        WebVisitor.request("POST", "/orders", [], "GET /secret HTTP/1.1\r\n\r\n")
          + WebVisitor.request("GET", "/hello", ["Connection: close"]), methods: ["POST", "GET"])
      try answers[0].has(201)
      try answers[1].has(200, "Hello")
    },
    WebBehaviour("a client that would wait for 100 and does not is answered") { site in
      try await site.send("POST", "/form", form, "Expect: 100-continue", body: "name=Ada")
        .has(200, "Ada")
    },
    WebBehaviour("a client that speaks HTTP/1.0 is answered, and the connection ends") { site in
      let answers = try await site.exchange("GET /hello HTTP/1.0\r\n\r\n", methods: ["GET"])
      try answers[0].has(200, "Hello")
    },
    WebBehaviour("a request without Host is refused with 400") { site in
      let answers = try await site.exchange("GET /hello HTTP/1.1\r\n\r\n", methods: ["GET"])
      try answers[0].has(400)
    },
    WebBehaviour("a request with two lengths is refused with 400") { site in
      let fields = ["Content-Length: 4", "Content-Length: 5", "Connection: close"]
      let answers = try await site.exchange(
        WebVisitor.request("POST", "/orders", fields), methods: ["POST"])
      try answers[0].has(400)
    },
  ]
}
