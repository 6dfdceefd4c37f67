import Foundation
import JSON
import JSONSchema
import Measuring

/// `JSONSchemaBenchmark DATA SECONDS`: validates, parses and compiles the documents of a folder.
@main
struct JSONSchemaBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let seconds = Double(arguments[2]) else {
      print("usage: JSONSchemaBenchmark DATA SECONDS")
      exit(64)
    }
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: arguments[1]).appending(path: name)))
    }
    let measurement = Measurement(seconds: seconds)
    for name in ["signup", "bulk", "modern"] {
      let source = try JSONValue(parsing: bytes("\(name).schema.json"))
      let text = try bytes("\(name).valid.json")
      let valid = try JSONValue(parsing: text)
      let invalid = try JSONValue(parsing: bytes("\(name).invalid.json"))
      let schema = try JSONSchema(source)
      precondition(schema.isValid(valid) && !schema.isValid(invalid), name)
      measurement.run("\(name)-valid") { schema.isValid(valid) }
      measurement.run("\(name)-invalid-bool") { schema.isValid(invalid) }
      measurement.run("\(name)-invalid-errors") { schema.validate(invalid).violations.count > 1 }
      // The same, and the text of each: place, keyword and message.
      measurement.run("\(name)-invalid-texts") {
        schema.validate(invalid).violations.reduce(0) { $0 + $1.description.utf8.count } > 1
      }
      measurement.run("\(name)-parse") { (try? JSONValue(parsing: text)) != nil }
      measurement.run("\(name)-parse+valid") {
        (try? JSONValue(parsing: text)).map { schema.isValid($0) } ?? false
      }
      measurement.run("\(name)-compile") { (try? JSONSchema(source)) != nil }
      if name == "bulk" {
        measurement.run("json-parse-100k") { (try? JSONValue(parsing: text)) != nil }
        measurement.run("json-write-100k") { JSONWriter().bytes(valid).isEmpty }
      }
    }
  }
}
