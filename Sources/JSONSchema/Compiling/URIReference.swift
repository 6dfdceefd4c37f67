/// A URI reference in its five parts, resolved as RFC 3986 section 5 says.
struct URIReference: Equatable {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.firstIndex(of: "#") {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7a else {
      return false
    }
    return text.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2b, 0x2d, 0x2e: true
      default: false
      }
    }
  }

  /// The absolute form of a reference found in a document with this URI.
  func resolving(_ text: String) -> URIReference {
    var target = URIReference(text)
    if target.scheme != nil {
      target.path = Self.withoutDots(target.path)
      return target
    }
    target.scheme = scheme
    if target.authority != nil {
      target.path = Self.withoutDots(target.path)
      return target
    }
    target.authority = authority
    if target.path.isEmpty {
      target.path = path
      target.query = target.query ?? query
    } else if target.path.hasPrefix("/") {
      target.path = Self.withoutDots(target.path)
    } else {
      var folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      if path.isEmpty, authority != nil { folder = "/" }
      target.path = Self.withoutDots(folder + target.path)
    }
    return target
  }

  private static func withoutDots(_ path: Substring) -> Substring {
    guard path.contains(".") else { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 || (kept.first.map { !$0.isEmpty } ?? false) { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/")[...]
  }

  /// The reference without its fragment, by which documents are known.
  var document: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    return text
  }
}
