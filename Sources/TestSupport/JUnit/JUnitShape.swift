import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The shape that Jenkins asks of a JUnit report, as far as the reports of this kit go.
///
/// The rules are those of its schema `junit-10.xsd`: which element stands where, and which
/// attributes it must have and may have.
package enum JUnitShape {
  /// Compares a report with the shape.
  ///
  /// - Parameter text: The whole report.
  /// - Returns: What does not fit, in the order of the text; empty for a report that Jenkins reads.
  package static func faults(in text: String) -> [String] {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    // NB: Foundation's parser takes a text that ends too early for a whole one.
    let isWellFormed = parser.parse() && reader.open == [""]
    return reader.faults + (isWellFormed ? [] : ["it is not well-formed"])
  }

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

  /// Compares each element as the parser meets it.
  private final class Reader: NSObject, XMLParserDelegate {
    /// The elements that are open, the innermost last; the first stands for the document.
    var open = [""]
    var faults: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      defer { open.append(name) }
      guard let rule = rules[name] else {
        faults.append("<\(name)> is unknown")
        return
      }
      let parent = open.last ?? ""
      if !rule.parents.contains(parent) { faults.append("<\(name)> stands in <\(parent)>") }
      for attribute in rule.required.subtracting(attributes.keys).sorted() {
        faults.append("<\(name)> has no \(attribute)")
      }
      let known = rule.required.union(rule.optional)
      for attribute in Set(attributes.keys).subtracting(known).sorted() {
        faults.append("<\(name)> has an unknown \(attribute)")
      }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
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
}
