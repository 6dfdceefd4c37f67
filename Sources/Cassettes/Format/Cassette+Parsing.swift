extension Cassette {
  /// Reads a cassette from a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: The file's name for messages.
  /// - Throws: `CassetteError.malformed` with the line: what is no JSON, a member that is missing,
  ///   unknown or of the wrong kind, a version that is not `version`, a value that HTTP does not
  ///   allow.
  public init(parsing bytes: [UInt8], path: String) throws(CassetteError) {
    do throws(FormatFault) {
      self = try CassetteReader.cassette(bytes)
    } catch {
      throw CassetteError(path: path, .malformed(error.words, line: error.line(in: bytes)))
    }
  }
}
