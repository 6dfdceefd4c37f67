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

  func text(of position: Int) -> Text {
    let failure = failures[position]
    var way: [Step] = []
    var step = failure.step
    while step >= 0 {
      way.append(steps[step])
      step = steps[step].parent
    }
    var text = Text()
    var value = instance
    for step in way.reversed() {
      var name = ""
      switch (step.part, value) {
      case (.member(let index), .object(let object)):
        name = object.members[index].name
        value = object.members[index].value
      case (.name(let index), .object(let object)):
        name = object.members[index].name
        value = .string(name)
      case (.item(let index), .array(let items)):
        name = String(index)
        value = items[index]
      default: break
      }
      if case .same = step.part {} else { text.instanceLocation += JSONPointer.pointer([name]) }
      text.keywordLocation += "/" + step.keyword.rawValue
      switch step.token {
      case .none: break
      case .index(let index): text.keywordLocation += "/\(index)"
      case .memberName: text.keywordLocation += JSONPointer.pointer([name])
      case .text(let token): text.keywordLocation += JSONPointer.pointer([token])
      }
    }
    let node = program.nodes[failure.node]
    let words = node.words(failure.fault, value)
    let suffix = words.keyword.map { JSONPointer.pointer([$0]) } ?? ""
    text.keywordLocation += suffix
    text.absoluteKeywordLocation = node.location + suffix
    text.message = words.message
    return text
  }
}
