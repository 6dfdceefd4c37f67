public import JSON

extension Request {
  /// The cookies that the client sent.
  public var cookies: RequestCookies { RequestCookies(head) }

  /// The fields of the query; none where there is no query.
  ///
  /// - Throws: `BodyError.tooManyFields` or `.malformedField`.
  public func query() throws(BodyError) -> FormFields {
    guard let query = head.query else { return FormFields() }
    return try FormFields(decoding: query)
  }

  /// Reads the body as a form.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Throws: `BodyError` where the type is not that of forms, before anything is read, or a field is
  ///   malformed; `RequestRefusal.bodyTooLarge`; what the connection ended with.
  public func form(upTo limit: Int = 1_048_576) async throws -> FormFields {
    let type = head["Content-Type"]
    guard let type, MediaType(type)?.isForm == true else {
      throw BodyError.wrongType(type, needed: "application/x-www-form-urlencoded")
    }
    return try FormFields(decoding: await body.collect(upTo: limit))
  }

  /// Reads the body as JSON.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Throws: `BodyError` where the type is not one of JSON, before anything is read, or the text is
  ///   malformed; `RequestRefusal.bodyTooLarge`; what the connection ended with.
  public func json(upTo limit: Int = 1_048_576) async throws -> JSONValue {
    let type = head["Content-Type"]
    guard let type, MediaType(type)?.isJSON == true else {
      throw BodyError.wrongType(type, needed: "application/json")
    }
    return try JSONValue(body: await body.collect(upTo: limit), contentType: type)
  }
}
