/// Reads the regular expressions of ECMA-262 as its `u` flag has them.
///
/// Two liberties of its annex B are kept, for patterns in use rely on them: a brace or closing
/// bracket that means nothing else stands for itself, and so does an escaped punctuation mark.
struct PatternParser {
  /// How deep groups may nest: a stack of 512 KB bears them in a debug build, inside an evaluation too.
  private static let deepest = 50

  var scalars: [Unicode.Scalar]
  var at = 0
  var groups = 0
  var names: [String: Int] = [:]
  var references: [String] = []
  var greatestReference = 0
  private var depth = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    at += 1
    return true
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  mutating func pattern() throws(PatternError) -> PatternExpression {
    let expression = try choice()
    guard current == nil else { throw PatternError(problem: "a ')' has no '(' before it") }
    for name in references where names[name] == nil {
      throw PatternError(problem: "no group has the name \(name)")
    }
    guard greatestReference <= groups else {
      throw PatternError(problem: "there is no group \(greatestReference)")
    }
    return expression
  }

  private mutating func choice() throws(PatternError) -> PatternExpression {
    depth += 1
    defer { depth -= 1 }
    // The pattern as a whole is the first level.
    guard depth <= Self.deepest + 1 else {
      throw PatternError(problem: "groups are nested more than \(Self.deepest) deep")
    }
    var options = [try sequence()]
    while take("|" as Unicode.Scalar) { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(PatternError) -> PatternExpression {
    var terms: [PatternExpression] = []
    while let scalar = current, scalar != "|", scalar != ")" { terms.append(try term()) }
    return terms.count == 1 ? terms[0] : terms.isEmpty ? .empty : .sequence(terms)
  }

  private mutating func term() throws(PatternError) -> PatternExpression {
    guard let scalar = current else { return .empty }
    if let assertion = try assertion() { return assertion }
    let atom: PatternExpression
    switch scalar {
    case "(": atom = try group()
    case ".":
      at += 1
      atom = .set(.dot)
    case "[": atom = .set(try characterClass())
    case "\\": atom = try escapedAtom()
    case "*", "+", "?": throw PatternError(problem: "a '\(scalar)' has nothing to repeat")
    case "{" where bounds() != nil:
      throw PatternError(problem: "a '{…}' has nothing to repeat")
    default:
      at += 1
      atom = .set(ScalarSet(scalar))
    }
    return try quantified(atom)
  }

  private mutating func assertion() throws(PatternError) -> PatternExpression? {
    if take("^" as Unicode.Scalar) { return .start }
    if take("$" as Unicode.Scalar) { return .end }
    if take("\\b") { return .wordBoundary(isNegated: false) }
    if take("\\B") { return .wordBoundary(isNegated: true) }
    for (opening, isAhead, isNegated) in [
      ("(?=", true, false), ("(?!", true, true), ("(?<=", false, false), ("(?<!", false, true),
    ] where take(opening) {
      let inner = try choice()
      try close()
      return .look(inner, isAhead: isAhead, isNegated: isNegated)
    }
    return nil
  }

  private mutating func close() throws(PatternError) {
    guard take(")" as Unicode.Scalar) else { throw PatternError(problem: "a '(' is not closed") }
  }

  private mutating func group() throws(PatternError) -> PatternExpression {
    if take("(?:") {
      let inner = try choice()
      try close()
      return inner
    }
    let isNamed = take("(?<")
    if !isNamed { at += 1 }
    groups += 1
    let number = groups
    if isNamed {
      let name = try groupName()
      guard names.updateValue(number, forKey: name) == nil else {
        throw PatternError(problem: "two groups have the name \(name)")
      }
    } else if current == "?" {
      throw PatternError(problem: "'(?' opens no kind of group that there is")
    }
    let inner = try choice()
    try close()
    return .group(inner, number: number)
  }

  mutating func groupName() throws(PatternError) -> String {
    var name = ""
    while let scalar = current, scalar != ">" {
      let properties = scalar.properties
      guard
        scalar == "$" || scalar == "_"
          || (name.isEmpty ? properties.isIDStart : properties.isIDContinue)
      else { break }
      name.unicodeScalars.append(scalar)
      at += 1
    }
    guard take(">" as Unicode.Scalar), !name.isEmpty else {
      throw PatternError(problem: "a group's name must be a name between '<' and '>'")
    }
    return name
  }

  private mutating func quantified(
    _ atom: PatternExpression
  ) throws(PatternError) -> PatternExpression {
    let (least, most): (Int, Int?)
    switch current {
    case "*": (least, most, at) = (0, nil, at + 1)
    case "+": (least, most, at) = (1, nil, at + 1)
    case "?": (least, most, at) = (0, 1, at + 1)
    case "{":
      guard let bounds = bounds() else { return atom }
      (least, most, at) = bounds
    default: return atom
    }
    if let most, most < least {
      throw PatternError(problem: "the bounds of a '{…}' are in the wrong order")
    }
    // A lazy repetition finds a match exactly where a greedy one does.
    _ = take("?" as Unicode.Scalar)
    return .repetition(atom, least: least, most: most)
  }

  /// The bounds at the current brace and the place after them, if they are well-formed.
  private func bounds() -> (least: Int, most: Int?, end: Int)? {
    var place = at + 1
    func number() -> Int? {
      let start = place
      var value = 0
      while place < scalars.count, ("0"..."9").contains(scalars[place]) {
        value = min(value * 10 + Int(scalars[place].value - 0x30), 1 << 30)
        place += 1
      }
      return place > start ? value : nil
    }
    guard let least = number(), place < scalars.count else { return nil }
    var most: Int? = least
    if scalars[place] == "," {
      place += 1
      most = number()
    }
    guard place < scalars.count, scalars[place] == "}" else { return nil }
    return (least, most, place + 1)
  }
}
