extension WebContract {
  /// What a handler gets of a path.
  public static let parameters = [
    WebBehaviour("a parameter of a path comes as a number") { site in
      try await site.get("/orders/7").has(200, "order 7, then 8")
    },
    WebBehaviour("a negative number is a number") { site in
      try await site.get("/orders/-3").has(200, "order -3, then -2")
    },
    WebBehaviour("a fixed path goes before a parameter") { site in
      try await site.get("/orders/new").has(200, "new order")
    },
    WebBehaviour("a text is not taken for a number") { site in
      try await site.get("/orders/oolong").has(200, "order named oolong")
    },
    WebBehaviour("a number that is too large for the machine is not taken for one") { site in
      try await site.get("/orders/99999999999999999999").has(
        200, "order named 99999999999999999999")
    },
    WebBehaviour("a UUID comes whole") { site in
      let key = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
      try await site.get("/keys/\(key)").has(200, "key \(key)")
    },
    WebBehaviour("what is no UUID does not fit its route") { site in
      try await site.get("/keys/6ba7b810").isProblem(404)
    },
    WebBehaviour("an escaped parameter comes decoded, once") { site in
      try await site.get("/names/caf%C3%A9%20%2541").has(200, "café %41")
    },
    WebBehaviour("an escaped slash stays within its parameter") { site in
      try await site.get("/names/half%2Fhalf").has(200, "half/half")
    },
    WebBehaviour("a plus in a path is a plus") { site in
      try await site.get("/names/a+b").has(200, "a+b")
    },
    WebBehaviour("an empty segment is no parameter") { site in
      try await site.get("/names/").isProblem(404)
    },
    WebBehaviour("the rest of a path comes with its slashes") { site in
      try await site.get("/rest/a/b/c").has(200, "a/b/c")
    },
  ]
}
