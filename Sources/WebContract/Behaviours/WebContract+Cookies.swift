extension WebContract {
  /// Cookies, and answers that lead elsewhere.
  public static let cookiesAndRedirects = [
    WebBehaviour("a cookie comes by its name") { site in
      try await site.get("/cookies", "Cookie: size=large; flavour=mint").has(200, "mint")
    },
    WebBehaviour("a cookie that is not there is not there") { site in
      try await site.get("/cookies", "Cookie: flavours=mint").has(200, "none")
    },
    WebBehaviour("two cookies are set by two fields") { site in
      let values = try await site.get("/cookies/set").has(200).values(of: "set-cookie")
      guard values.count == 2, values[0].hasPrefix("flavour=mint;"),
        values[1].hasPrefix("size=large;")
      else {
        throw BrokenBehaviour("set-cookie", "flavour and size", values.joined(separator: " and "))
      }
    },
    WebBehaviour("a cookie is secure, for HTTP only and lax unless something else is asked for") {
      site in
      let answer = try await site.get("/cookies/set")
      for part in ["Secure", "HttpOnly", "SameSite=Lax"] {
        try answer.check("the cookie", part, in: answer.values(of: "set-cookie").first ?? "")
      }
    },
    WebBehaviour("a redirect leads to another place with 303") { site in
      try await site.get("/old").has(303, "").has("location", "/hello")
    },
    WebBehaviour("a redirect for good keeps the method with 308") { site in
      try await site.send("POST", "/moved").has(308).has("location", "/hello")
    },
  ]
}
