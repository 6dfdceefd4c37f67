extension WebContract {
  /// What methods do.
  public static let methods = [
    WebBehaviour("POST makes something and says where it is") { site in
      try await site.send("POST", "/orders").has(201, "made").has("location", "/orders/1")
    },
    WebBehaviour("PUT has a route of its own") { site in
      try await site.send("PUT", "/orders/7").has(200, "put 7")
    },
    WebBehaviour("PATCH has a route of its own") { site in
      try await site.send("PATCH", "/orders/7").has(200, "patched 7")
    },
    WebBehaviour("DELETE answers 204 without a body") { site in
      try await site.send("DELETE", "/orders/7").has(204, "").has("content-length")
    },
    WebBehaviour("another method of a known path is answered with a problem of 405") { site in
      try await site.send("DELETE", "/hello").isProblem(405)
    },
    WebBehaviour("405 says in Allow which methods there are") { site in
      try await site.send("DELETE", "/hello").has("allow", "GET, HEAD, OPTIONS")
      try await site.send("POST", "/orders/7").has(
        "allow", "GET, HEAD, PUT, PATCH, DELETE, OPTIONS")
    },
    WebBehaviour("a method that nobody knows is answered with 501") { site in
      try await site.send("BREW", "/hello").isProblem(501)
    },
    WebBehaviour("HEAD is answered like GET, without the body") { site in
      try await site.send("HEAD", "/hello").has(200, "").has("content-length", "5")
        .has("content-type", "text/plain; charset=utf-8")
    },
    WebBehaviour("HEAD of a path of no route has no body either") { site in
      try await site.send("HEAD", "/nowhere").has(404, "")
    },
    WebBehaviour("OPTIONS says which methods there are") { site in
      try await site.send("OPTIONS", "/orders").has(204).has("allow", "POST, OPTIONS")
    },
    WebBehaviour("OPTIONS of a path of no route is answered with 404") { site in
      try await site.send("OPTIONS", "/nowhere").has(404)
    },
    WebBehaviour("no field changes the method of a request") { site in
      try await site.send("POST", "/orders", "X-HTTP-Method-Override: DELETE").has(201)
    },
  ]
}
