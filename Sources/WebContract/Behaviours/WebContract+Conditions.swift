extension WebContract {
  /// Conditions and ranges.
  public static let conditions = [
    WebBehaviour("an answer has its tag") { site in
      try await site.get("/tagged").has(200, "seven").has("etag", "\"v7\"")
    },
    WebBehaviour("a state that the client has is answered with 304 without a body") { site in
      try await site.get("/tagged", "If-None-Match: \"v6\", W/\"v7\"").has(304, "")
        .has("etag", "\"v7\"")
    },
    WebBehaviour("a state that the client has not is answered whole") { site in
      try await site.get("/tagged", "If-None-Match: \"v6\"").has(200, "seven")
    },
    WebBehaviour("a change of another state than the client means is refused with 412") { site in
      try await site.send("PUT", "/tagged", "If-Match: \"v6\"").has(412)
    },
    WebBehaviour("a change of the state that the client means is made") { site in
      try await site.send("PUT", "/tagged", "If-Match: \"v7\"").has(200, "changed")
    },
    WebBehaviour("a range is answered with 206 and that part") { site in
      try await site.get("/digits", "Range: bytes=2-4").has(206, "234")
        .has("content-range", "bytes 2-4/10")
    },
    WebBehaviour("the last bytes are a range") { site in
      try await site.get("/digits", "Range: bytes=-3").has(206, "789")
    },
    WebBehaviour("a range beyond the end is answered with 416") { site in
      try await site.get("/digits", "Range: bytes=10-").has(416)
        .has("content-range", "bytes */10")
    },
    WebBehaviour("without a range everything is answered, and that ranges are taken") { site in
      try await site.get("/digits").has(200, "0123456789").has("accept-ranges", "bytes")
    },
  ]
}
