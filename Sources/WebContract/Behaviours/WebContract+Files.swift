extension WebContract {
  /// Files below `/files`: a folder that holds `tea.txt` with the text `Oolong` and a hidden file, and
  /// lies next to a file `outside.txt`.
  public static let files = [
    WebBehaviour("a file is answered with its type") { site in
      try await site.get("/files/tea.txt").has(200, "Oolong")
        .has("content-type", "text/plain; charset=utf-8")
    },
    WebBehaviour("a file that is not there is answered with 404") { site in
      try await site.get("/files/coffee.txt").isProblem(404)
    },
    WebBehaviour("a folder is no file") { site in try await site.get("/files/").has(404) },
    WebBehaviour("no path leads out of the folder") { site in
      for path in [
        "../outside.txt", "%2e%2e/outside.txt", "..%2foutside.txt", "a/../../outside.txt",
      ] {
        try await site.get("/files/\(path)").has(404)
      }
    },
    WebBehaviour("an absolute path leads nowhere") { site in
      try await site.get("/files//etc/passwd").has(404)
    },
    WebBehaviour("a hidden file is not answered") { site in
      try await site.get("/files/.hidden").has(404)
    },
    WebBehaviour("a file that the client has is answered with 304") { site in
      let date = try await site.get("/files/tea.txt").values(of: "last-modified").first ?? ""
      try await site.get("/files/tea.txt", "If-Modified-Since: \(date)").has(304, "")
    },
    WebBehaviour("a part of a file is answered with 206") { site in
      try await site.get("/files/tea.txt", "Range: bytes=0-1").has(206, "Oo")
    },
    WebBehaviour("HEAD of a file says its length") { site in
      try await site.send("HEAD", "/files/tea.txt").has(200, "").has("content-length", "6")
    },
  ]
}
