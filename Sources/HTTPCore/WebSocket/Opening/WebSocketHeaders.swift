import Ports

/// The header values of the opening handshake, read by their grammars (RFC 6455, section 9.1).
enum WebSocketHeaders {
  /// The parts of a comma-separated list over all lines of a name, without blanks around them.
  ///
  /// Empty parts are left out, as RFC 9110, section 5.6.1, tells a recipient to do.
  static func list(_ name: String, in headers: HTTPHeaders) -> [String] {
    headers.values(of: name).flatMap { split($0, at: ",") }.filter { !$0.isEmpty }
  }

  /// The parts of a list that has at least one where it stands at all.
  ///
  /// A list without any is given as one empty part, which no grammar accepts.
  static func offer(_ name: String, in headers: HTTPHeaders) -> [String] {
    let parts = list(name, in: headers)
    return parts.isEmpty && headers[name] != nil ? [""] : parts
  }

  /// Says whether a list holds a word, in any case.
  static func list(_ name: String, in headers: HTTPHeaders, holds word: String) -> Bool {
    list(name, in: headers).contains { $0.lowercased() == word }
  }

  /// Says whether a text is a token (RFC 9110, section 5.6.2).
  static func isToken(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        ("!"..."~").contains($0) && !"\"(),/:;<=>?@[\\]{}".unicodeScalars.contains($0)
      }
  }

  /// Says whether one part of `Sec-WebSocket-Extensions` is a name and its parameters.
  static func isExtension(_ text: String) -> Bool {
    let parts = split(text, at: ";")
    return isToken(parts[0])
      && parts.dropFirst().allSatisfy { parameter in
        let sides = split(parameter, at: "=")
        guard sides.count <= 2, isToken(sides[0]) else { return false }
        guard sides.count == 2 else { return true }
        // A quoted value has to be a token once the quotes are off (section 9.1).
        let value = sides[1]
        guard value.count >= 2, value.first == "\"", value.last == "\"" else {
          return isToken(value)
        }
        return isToken(value.dropFirst().dropLast())
      }
  }

  /// The lines of several headers, one after the other.
  static func joined(_ parts: HTTPHeaders...) -> HTTPHeaders {
    var all: HTTPHeaders = [:]
    for field in parts.flatMap(\.fields) {
      // What stands in headers was accepted once and is accepted again.
      do { try all.append(field.name, field.value) } catch { preconditionFailure("\(error)") }
    }
    return all
  }

  private static func split(_ text: String, at separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { part in
      let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      return String(part.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
  }
}
