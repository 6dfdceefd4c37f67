extension WebContract {
  /// Parts of an application below a path: mounted applications in one style, blueprints in another.
  public static let mounts = [
    WebBehaviour("a part answers below its path") { site in
      try await site.get("/shop/teas/3").has(200, "tea 3")
    },
    WebBehaviour("the root of a part is its path") { site in
      try await site.get("/shop").has(200, "shop")
    },
    WebBehaviour("a part does not answer outside of its path") { site in
      try await site.get("/teas/3").isProblem(404)
      try await site.get("/shopping/teas/3").isProblem(404)
    },
    WebBehaviour("a part is called after what stands before the whole") { site in
      try await site.get("/shop/trail").has(200, "abs").has("trail", "s", "b", "a")
    },
    WebBehaviour("what stands around a part does not stand around the rest") { site in
      try await site.get("/trail").has(200, "ab").has("trail", "b", "a")
    },
    WebBehaviour("a part within a part answers below both paths") { site in
      try await site.get("/shop/cellar/barrels/2").has(200, "barrel 2")
        .has("trail", "c", "s", "b", "a")
    },
    WebBehaviour("a part has the parameters of its path") { site in
      try await site.get("/towns/Bergen/teas/oolong").has(200, "oolong in Bergen")
    },
    WebBehaviour("an error of a part is answered by its own handler") { site in
      try await site.get("/shop/tea").has(410, "the shop has sold out")
    },
    WebBehaviour("an error that a part does not handle is answered by the whole") { site in
      try await site.get("/shop/pot").has(502, "kitchen: scalded").has("trail", "s", "b", "a")
    },
    WebBehaviour("an error of a part within a part comes to the part around it") { site in
      try await site.get("/shop/cellar/tea").has(410, "the shop has sold out")
    },
    WebBehaviour("a handler of a part does not answer errors of the rest") { site in
      try await site.get("/tea").has(409, "sold out")
    },
    WebBehaviour("another method of a path of a part is answered with 405") { site in
      try await site.send("PUT", "/shop/teas/3").isProblem(405).has("allow", "GET, HEAD, OPTIONS")
    },
  ]
}
