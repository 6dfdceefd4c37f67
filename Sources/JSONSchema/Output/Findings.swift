internal import JSON

/// The failures of one evaluation with what their words are made of.
final class Findings: Sendable {
  private let program: Program
  private let instance: JSONValue
  private let steps: [Step]
  private let failures: [Failure]

  init(_ run: Run, _ instance: JSONValue) {
    program = run.program
    self.instance = instance
    steps = run.steps
    failures = run.failures
  }

  /// A failure in words.
  struct Text: Equatable {
    var instanceLocation = ""
    var keywordLocation = ""
    var absoluteKeywordLocation = ""
    var message = ""
  }

  /// The positions of the failures that are not behind others.
  var outermost: [Int] { outermost(0..<failures.count) }

  /// The positions of the failures just behind one.
  func causes(of failure: Int) -> [Int] { outermost(failures[failure].firstCause..<failure) }

  private func outermost(_ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var end = range.upperBound
    while end > range.lowerBound {
      found.append(end - 1)
      end = failures[end - 1].firstCause
    }
    found.reverse()
    return found
  }

  /// All texts of a failure.
  func text(of position: Int) -> Text {
    let failure = failures[position]
    var (pointer, keywords, message) = (Line(), Line(), Line())
    let value = follow(failure.step, &pointer, keywords: &keywords)
    let node = program.nodes[failure.node]
    var place = Line()
    place += node.location
    if let keyword = node.words(failure.fault, value, to: &message) {
      keywords.append(token: keyword)
      place.append(token: keyword)
    }
    return Text(
      instanceLocation: pointer.text, keywordLocation: keywords.text,
      absoluteKeywordLocation: place.text, message: message.text)
  }

  /// The place of the value at fault.
  func instanceLocation(of position: Int) -> String {
    var pointer = Line()
    _ = follow(failures[position].step, &pointer)
    return pointer.text
  }

  /// What was asked for and what was found.
  func message(of position: Int) -> String {
    let failure = failures[position]
    var pointer = Line()
    let value = follow(failure.step, &pointer)
    var message = Line(room: 96)
    _ = program.nodes[failure.node].words(failure.fault, value, to: &message)
    return message.text
  }

  /// The place and the message in one line.
  func line(of position: Int) -> String {
    let failure = failures[position]
    var line = Line(room: 128)
    let value = follow(failure.step, &line)
    line += line.isEmpty ? "the instance " : " "
    _ = program.nodes[failure.node].words(failure.fault, value, to: &line)
    return line.text
  }

  /// Writes the pointer of the value after a step, and returns the value.
  private func follow(_ position: Int, _ pointer: inout Line) -> JSONValue {
    var value = instance
    way(to: position) { step in
      guard let (name, inner) = part(step, of: value) else { return }
      pointer.append(token: name)
      value = inner
    }
    return value
  }

  /// Writes the pointers of the value and of the keyword after a step, and returns the value.
  private func follow(
    _ position: Int, _ pointer: inout Line, keywords: inout Line
  ) -> JSONValue {
    var value = instance
    way(to: position) { step in
      let part = part(step, of: value)
      if let part { pointer.append(token: part.name) }
      keywords.append(token: step.keyword.rawValue)
      switch step.token {
      case .none: break
      case .index(let index): keywords.append(token: String(index))
      case .memberName: keywords.append(token: part?.name ?? "")
      case .text(let token): keywords.append(token: token)
      }
      value = part?.value ?? value
    }
    return value
  }

  /// Goes through the steps to a position from the first on, without recursion.
  private func way(to position: Int, _ body: (Step) -> Void) {
    var count = 0
    var step = position
    while step >= 0 { (count, step) = (count + 1, steps[step].parent) }
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { way in
      step = position
      for place in (0..<count).reversed() {
        unsafe way.initializeElement(at: place, to: step)
        step = steps[step].parent
      }
      for place in 0..<count { body(unsafe steps[way[place]]) }
    }
  }

  private func part(_ step: Step, of value: JSONValue) -> (name: String, value: JSONValue)? {
    switch (step.part, value) {
    case (.member(let index), .object(let object)):
      (object.members[index].name, object.members[index].value)
    case (.name(let index), .object(let object)):
      (object.members[index].name, .string(object.members[index].name))
    case (.item(let index), .array(let items)): (String(index), items[index])
    default: nil
    }
  }
}
