extension WebContract {
  /// What becomes of errors.
  public static let errors = [
    WebBehaviour("an error is answered by the handler of its type") { site in
      try await site.get("/tea").has(409, "sold out")
    },
    WebBehaviour("an error is answered by the handler of its protocol") { site in
      try await site.get("/pot").has(502, "kitchen: scalded")
    },
    WebBehaviour("the handler of a type goes before the handler of its protocol") { site in
      try await site.get("/cup").has(410, "chipped")
    },
    WebBehaviour("an error that nobody expects is answered with a problem of 500") { site in
      try await site.get("/secret").isProblem(500)
    },
    WebBehaviour("a problem of 500 tells nothing of the error") { site in
      let answer = try await site.get("/secret")
      for word in ["hunter2", "Secret", "swift"] where answer.body.contains(word) {
        throw BrokenBehaviour("the body", "without \(word)", answer.body)
      }
    },
    WebBehaviour("a problem that is thrown is the answer") { site in
      let answer = try await site.get("/problem").isProblem(409)
      try answer.check("the problem", #""detail":"The cup is taken.""#, in: answer.body)
    },
    WebBehaviour("an answer after an error is right again") { site in
      _ = try await site.get("/secret")
      try await site.get("/hello").has(200, "Hello")
    },
    WebBehaviour("an error leaves its connection open for the next request") { site in
      let answers = try await site.exchange(
        WebVisitor.request("GET", "/secret", [])
          + WebVisitor.request("GET", "/hello", ["Connection: close"]), methods: ["GET", "GET"])
      try answers[0].has(500)
      try answers[1].has(200, "Hello")
    },
  ]
}
