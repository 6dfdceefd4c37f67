extension WebContract {
  /// What a handler gets of a body.
  public static let bodies = [
    WebBehaviour("a form comes decoded") { site in
      try await site.send("POST", "/form", form, body: "size=2&name=Ada+L%2E").has(200, "Ada L.")
    },
    WebBehaviour("a form of another type is refused with a problem of 415") { site in
      try await site.send("POST", "/form", "Content-Type: text/plain", body: "name=Ada")
        .isProblem(415)
    },
    WebBehaviour("a form without a type is refused with a problem of 415") { site in
      try await site.send("POST", "/form", body: "name=Ada").isProblem(415)
    },
    WebBehaviour("a broken escape in a form is refused with a problem of 400") { site in
      try await site.send("POST", "/form", form, body: "name=%zz").isProblem(400)
    },
    WebBehaviour("JSON comes as a value, and is answered as one") { site in
      try await site.send("POST", "/json", json, body: #"{"name":"Ada"}"#)
        .has(200, #"{"hello":"Ada"}"#).has("content-type", "application/json")
    },
    WebBehaviour("the type of JSON may have parameters and a suffix") { site in
      let type = "Content-Type: Application/vnd.shop+JSON; charset=utf-8"
      try await site.send("POST", "/json", type, body: #"{"name":"Ada"}"#).has(200)
    },
    WebBehaviour("broken JSON is refused with a problem of 400 that says where") { site in
      let answer = try await site.send("POST", "/json", json, body: #"{"name":}"#).isProblem(400)
      try answer.check("the problem", "line 1, column 9", in: answer.body)
    },
    WebBehaviour("a member that stands twice in JSON is refused with 400") { site in
      try await site.send("POST", "/json", json, body: #"{"name":"Ada","name":"Eve"}"#)
        .isProblem(400)
    },
    WebBehaviour("JSON of another type is refused with a problem of 415") { site in
      try await site.send("POST", "/json", form, body: #"{"name":"Ada"}"#).isProblem(415)
    },
    WebBehaviour("a body of just the limit is taken") { site in
      try await site.send("POST", "/small", json, body: #"{"name":"Ada B"}"#).has(200, "taken")
    },
    WebBehaviour("a body of one byte more is refused with a problem of 413") { site in
      try await site.send("POST", "/small", json, body: #"{"name":"Ada By"}"#).isProblem(413)
    },
    WebBehaviour("a body in chunks is a body") { site in
      let request = WebVisitor.request(
        "POST", "/form", [form, "Transfer-Encoding: chunked", "Connection: close"])
      let answers = try await site.exchange(
        request + "5\r\nname=\r\n3\r\nAda\r\n0\r\n\r\n", methods: ["POST"])
      try answers[0].has(200, "Ada")
    },
    WebBehaviour("what was in a refused body is not repeated") { site in
      let answer = try await site.send("POST", "/json", json, body: #"{"password":"hunter2}"#)
      let found = answer.body.contains("hunter2") ? "repeated" : "not repeated"
      try answer.has(400).check("the content", "not repeated", found)
    },
  ]

  static let form = "Content-Type: application/x-www-form-urlencoded"
  static let json = "Content-Type: application/json"
}
