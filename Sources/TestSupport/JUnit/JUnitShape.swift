import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What Jenkins asks of a JUnit report, as its `junit-10.xsd` has it, as far as our reports go.
final class JUnitShape: NSObject, XMLParserDelegate {
  /// What an element may hold and must say.
  private struct Rule {
    var parents: Set<String>
    var required: Set<String> = []
    var optional: Set<String> = []
  }

  private static let rules = [
    "testsuites": Rule(parents: [""], optional: ["name", "time", "tests", "failures", "errors"]),
    "testsuite": Rule(
      parents: ["testsuites", "testsuite"], required: ["name", "tests", "failures", "errors"],
      optional: ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file"]),
    "testcase": Rule(
      parents: ["testsuite"], required: ["name"], optional: ["time", "classname", "group"]),
    "failure": Rule(parents: ["testcase"], optional: ["type", "message"]),
    "error": Rule(parents: ["testcase"], optional: ["type", "message"]),
    "skipped": Rule(parents: ["testcase"], optional: ["type", "message"]),
  ]

  private var open = [""]
  private var faults: [String] = []

  /// What does not fit, in the order of the text; empty for a report that Jenkins reads.
  static func faults(in text: String) -> [String] {
    let shape = JUnitShape()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = shape
    // NB: Foundation's parser takes a text that ends too early for a whole one.
    let isWellFormed = parser.parse() && shape.open == [""]
    return shape.faults + (isWellFormed ? [] : ["it is not well-formed"])
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    defer { open.append(name) }
    guard let rule = Self.rules[name] else {
      faults.append("<\(name)> is unknown")
      return
    }
    let parent = open.last ?? ""
    if !rule.parents.contains(parent) { faults.append("<\(name)> stands in <\(parent)>") }
    for attribute in rule.required.subtracting(attributes.keys).sorted() {
      faults.append("<\(name)> has no \(attribute)")
    }
    for attribute in Set(attributes.keys).subtracting(rule.required.union(rule.optional)).sorted() {
      faults.append("<\(name)> has an unknown \(attribute)")
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    let isFree = ["failure", "error", "skipped"].contains(open.last)
    if !isFree, !text.allSatisfy(\.isWhitespace) {
      faults.append("<\(open.last ?? "")> holds text")
    }
  }
}
