extension WebContract {
  /// What a handler gets of the query and of the header section.
  public static let queriesAndFields = [
    WebBehaviour("the fields of a query come decoded") { site in
      try await site.get("/search?q=green+tea%21").has(200, "green tea!")
    },
    WebBehaviour("a field that stands twice in a query comes twice") { site in
      try await site.get("/search?q=tea&page=2&q=pot").has(200, "tea|pot")
    },
    WebBehaviour("a query without the field is answered as the handler wants") { site in
      try await site.get("/search").has(200, "nothing")
    },
    WebBehaviour("a broken escape in a query is refused with a problem of 400") { site in
      try await site.get("/search?q=%ff").isProblem(400)
    },
    WebBehaviour("the case of a field's name does not count") { site in
      try await site.get("/fields", "x-TEA: oolong").has(200, "oolong")
    },
    WebBehaviour("a field that stands twice comes twice, in its order") { site in
      try await site.get("/fields", "X-Tea: oolong", "X-Pot: small", "X-Tea: assam")
        .has(200, "oolong|assam")
    },
  ]
}
