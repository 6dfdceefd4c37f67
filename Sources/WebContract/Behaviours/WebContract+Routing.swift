extension WebContract {
  /// Which route answers a path.
  public static let routing = [
    WebBehaviour("a fixed path is answered by its route") { site in
      try await site.get("/hello").has(200, "Hello")
    },
    WebBehaviour("the root is a path like others") { site in
      try await site.get("/").has(200, "home")
    },
    WebBehaviour("a path of no route is answered with a problem of 404") { site in
      try await site.get("/nowhere").isProblem(404)
    },
    WebBehaviour("a path with a slash at its end is another path") { site in
      try await site.get("/hello/").isProblem(404)
    },
    WebBehaviour("the case of a path counts") { site in
      try await site.get("/Hello").isProblem(404)
    },
    WebBehaviour("an escaped letter of a fixed path is that letter") { site in
      try await site.get("/%68ello").has(200, "Hello")
    },
    WebBehaviour("a broken escape in a path is refused with 400") { site in
      try await site.get("/names/%ff").has(400)
    },
    WebBehaviour("a query does not change which route answers") { site in
      try await site.get("/hello?loud=yes").has(200, "Hello")
    },
    WebBehaviour("an absolute target is answered like its path") { site in
      try await site.get("http://shop.example/hello").has(200, "Hello")
    },
    WebBehaviour("a text is answered as plain text in UTF-8") { site in
      try await site.get("/hello").has("content-type", "text/plain; charset=utf-8")
    },
  ]
}
