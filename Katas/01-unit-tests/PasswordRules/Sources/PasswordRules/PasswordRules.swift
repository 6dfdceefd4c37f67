/// What the swimming club asks of a member's password.
///
/// The rules follow the advice of today: long rather than odd, and nothing that a stranger would try first.
public struct PasswordRules: Sendable {
  /// Something that is wrong with a password.
  public enum Problem: Hashable, Sendable {
    /// So many characters are missing.
    case tooShort(missing: Int)
    /// So many characters are too many.
    case tooLong(excess: Int)
    /// It begins or ends with a blank, which nobody sees.
    case blankAtAnEnd
    /// It holds a tab, a line break or another character that does not print.
    case controlCharacter
    /// It repeats too few different characters.
    case tooFewDifferent
    /// It holds this part of the member's own name.
    case containsName(String)
    /// It is on the list of passwords that everybody tries.
    case wellKnown
  }

  private let wellKnown: Set<String>

  /// Makes rules with a list of passwords that everybody tries, in any case.
  public init(wellKnown: Set<String>) {
    self.wellKnown = Set(wellKnown.map { $0.lowercased() })
  }

  /// All that is wrong with a password of this member, in no particular order; empty when it will do.
  public func problems(of password: String, member name: String) -> [Problem] {
    let length = password.count
    let plain = password.lowercased()
    var problems: [Problem] = []

    if length < 12 {
      problems.append(.tooShort(missing: 12 - length))
    }
    if length > 64 {
      problems.append(.tooLong(excess: length - 64))
    }
    if isBlank(password.first) || isBlank(password.last) {
      problems.append(.blankAtAnEnd)
    }
    if password.unicodeScalars.contains(where: { isControl($0) }) {
      problems.append(.controlCharacter)
    }
    if different(plain) < 5 {
      problems.append(.tooFewDifferent)
    }
    for part in parts(of: name) where plain.contains(part.lowercased()) {
      problems.append(.containsName(part))
    }
    if wellKnown.contains(plain) {
      problems.append(.wellKnown)
    }
    return problems
  }

  /// How many different characters a text has.
  private func different(_ text: String) -> Int {
    return Set(text).count
  }

  /// The parts of a name that are long enough to be recognised.
  private func parts(of name: String) -> [String] {
    words(of: name).filter { $0.count >= 3 }
  }

  private func words(of name: String) -> [String] {
    return name.split(whereSeparator: { " -".contains($0) }).map(String.init)
  }

  private func isBlank(_ character: Character?) -> Bool {
    character?.isWhitespace ?? false
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
