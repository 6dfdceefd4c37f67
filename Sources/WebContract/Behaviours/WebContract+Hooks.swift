extension WebContract {
  /// What stands around the handlers: middleware in one style, hooks in another.
  public static let hooks = [
    WebBehaviour("what stands before a handler is called in its order") { site in
      try await site.get("/trail").has(200, "ab")
    },
    WebBehaviour("what sees the answer is called in the reverse order") { site in
      try await site.get("/hello").has("trail", "b", "a")
    },
    WebBehaviour("the answer of an error handler is seen as well") { site in
      try await site.get("/tea").has(409).has("trail", "b", "a")
    },
    WebBehaviour("the answer to an error that nobody expects is seen as well") { site in
      try await site.get("/secret").has(500).has("trail", "b", "a")
    },
    WebBehaviour("404 is seen as well") { site in
      try await site.get("/nowhere").has(404).has("trail", "b", "a")
    },
    WebBehaviour("405 is seen as well, and keeps its Allow") { site in
      try await site.send("PUT", "/hello").has(405).has("trail", "b", "a")
        .has("allow", "GET, HEAD, OPTIONS")
    },
    WebBehaviour("what answers itself keeps the handler from being called") { site in
      try await site.get("/closed/door").has(403, "closed")
    },
    WebBehaviour("an answer that came before the handler is seen as well") { site in
      try await site.get("/closed/door").has("trail", "b", "a")
    },
    WebBehaviour("what stands before one path does not stand before another") { site in
      try await site.get("/closedness").has(404)
    },
    WebBehaviour("an error before the handler is handled like one of the handler") { site in
      try await site.get("/broken-hook/tea").has(409, "sold out").has("trail", "b", "a")
    },
    WebBehaviour("a value goes with its request to the handler") { site in
      try await site.get("/visitor", "X-Visitor: Ada").has(200, "Ada")
    },
    WebBehaviour("a value does not go over to the next request of a connection") { site in
      let answers = try await site.exchange(
        WebVisitor.request("GET", "/visitor", ["X-Visitor: Ada"])
          + WebVisitor.request("GET", "/visitor", ["Connection: close"]), methods: ["GET", "GET"])
      try answers[1].has(200, "nobody")
    },
    WebBehaviour("requests at the same time keep their own values") { site in
      try await withThrowingTaskGroup { group in
        for number in 1...16 {
          group.addTask {
            try await site.get("/visitor", "X-Visitor: \(number)").has(200, "\(number)")
          }
        }
        for try await _ in group {}
      }
    },
  ]
}
