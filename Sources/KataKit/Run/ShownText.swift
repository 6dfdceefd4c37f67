extension String {
  /// The most that is shown of a value, in Unicode scalars: a value may be as long as memory.
  package static var longestShown: Int { 4000 }

  /// The text as a person may see it: not too long, and without what would steer a terminal.
  ///
  /// Control characters other than line feed and tab are written as Swift escapes them, `\\u{1B}`. So are
  /// the marks that turn the direction of text around, since they can make a line look like another.
  package var shown: String {
    let size = utf8.count
    let isLong = size > Self.longestShown && unicodeScalars.count > Self.longestShown
    let part = isLong ? String(unicodeScalars.prefix(Self.longestShown)) : self
    guard isLong || part.unicodeScalars.contains(where: \.isSteering) else { return self }
    var result = ""
    for scalar in part.unicodeScalars {
      if scalar.isSteering {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return isLong ? "\(result) … (\(size) bytes in all)" : result
  }
}

extension Unicode.Scalar {
  /// Whether a terminal does something with the character other than showing it.
  fileprivate var isSteering: Bool {
    if self == "\n" || self == "\t" { return false }
    return properties.generalCategory == .control || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
