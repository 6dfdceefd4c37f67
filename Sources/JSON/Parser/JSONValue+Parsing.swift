extension JSONValue {
  /// Parses a document.
  ///
  /// - Parameters:
  ///   - text: One JSON value with white space around it.
  ///   - options: What to do with duplicate members and depth.
  /// - Throws: `JSONSyntaxError` with the reason and the place: `unexpected`, `unexpectedEnd`,
  ///   `trailingContent`, `controlCharacter`, `invalidEscape`, `loneSurrogate`, `duplicateMember`,
  ///   `tooDeep`, `tooManyDigits` or `exponentOutOfRange`.
  public init(
    parsing text: String, options: JSONParsingOptions = JSONParsingOptions()
  ) throws(JSONSyntaxError) {
    var text = text
    let result = text.withUTF8 { bytes in
      unsafe Self.result(parsing: bytes, options: options)
    }
    self = try result.get()
  }

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - bytes: One JSON value in UTF-8 with white space around it, without a byte order mark.
  ///   - options: What to do with duplicate members and depth.
  /// - Throws: `JSONSyntaxError` with the reason and the place: `unexpected`, `unexpectedEnd`,
  ///   `trailingContent`, `controlCharacter`, `invalidEscape`, `loneSurrogate`, `invalidUTF8`,
  ///   `duplicateMember`, `tooDeep`, `tooManyDigits` or `exponentOutOfRange`.
  public init(
    parsing bytes: some Collection<UInt8>, options: JSONParsingOptions = JSONParsingOptions()
  ) throws(JSONSyntaxError) {
    let direct = bytes.withContiguousStorageIfAvailable {
      unsafe Self.result(parsing: $0, options: options)
    }
    if let direct {
      self = try direct.get()
    } else {
      let result = unsafe Array(bytes).withUnsafeBufferPointer {
        unsafe Self.result(parsing: $0, options: options)
      }
      self = try result.get()
    }
  }

  private static func result(
    parsing bytes: UnsafeBufferPointer<UInt8>, options: JSONParsingOptions
  ) -> Result<JSONValue, JSONSyntaxError> {
    var parser = unsafe JSONParser(bytes, options: options)
    do throws(JSONFault) {
      return .success(try parser.document())
    } catch {
      return .failure(parser.located(error))
    }
  }
}
