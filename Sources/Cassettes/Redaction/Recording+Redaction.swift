extension Cassette.Recording {
  /// The exchange without its secrets.
  ///
  /// - Parameter rules: Where secrets stand.
  /// - Returns: The exchange; the same again where it was redacted before.
  /// - Throws: `HTTPURLError` or `HTTPHeaderError` where what is left is none that HTTP allows.
  package func redacted(by rules: [RedactionRule]) throws -> Cassette.Recording {
    var redactor = Redactor(rules)
    return Cassette.Recording(
      request: try redactor.redacted(request, place: "request"),
      answer: try redactor.redacted(answer, place: "answer"))
  }
}
