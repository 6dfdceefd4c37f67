extension WebContract {
  /// Answers that are written while they are made.
  public static let streams = [
    WebBehaviour("a stream comes in chunks") { site in
      try await site.get("/stream").has(200, "one two three").has("transfer-encoding", "chunked")
        .has("content-length")
    },
    WebBehaviour("a stream that tells its length comes with it") { site in
      try await site.get("/measured").has(200, "abcdef").has("content-length", "6")
        .has("transfer-encoding")
    },
    WebBehaviour("a stream that breaks is broken off, and does not look whole") { site in
      let answer = try await site.get("/broken").has(200, "one ")
      try answer.check("the end", "broken off", answer.isWhole ? "whole" : "broken off")
    },
    WebBehaviour("HEAD of a stream has no body") { site in
      try await site.send("HEAD", "/stream").has(200, "")
    },
    WebBehaviour("a stream leaves its connection open for the next request") { site in
      let answers = try await site.exchange(
        WebVisitor.request("GET", "/stream", [])
          + WebVisitor.request("GET", "/hello", ["Connection: close"]), methods: ["GET", "GET"])
      try answers[0].has(200, "one two three")
      try answers[1].has(200, "Hello")
    },
  ]
}
