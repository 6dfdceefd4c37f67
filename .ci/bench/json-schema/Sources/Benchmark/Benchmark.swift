import Foundation
import JSON
import JSONSchema

/// `Benchmark DATA SECONDS`: prints one JSON line an operation, with the count, wall and CPU time.
@main
struct Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let seconds = Double(arguments[2]) else {
      print("usage: Benchmark DATA SECONDS")
      exit(64)
    }
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: arguments[1]).appending(path: name)))
    }
    for name
      in (ProcessInfo.processInfo.environment["ONLY"].map { [$0] } ?? ["signup", "bulk", "modern"])
    {
      let source = try JSONValue(parsing: bytes("\(name).schema.json"))
      let text = try bytes("\(name).valid.json")
      let valid = try JSONValue(parsing: text)
      let invalid = try JSONValue(parsing: bytes("\(name).invalid.json"))
      let schema = try JSONSchema(source)
      precondition(schema.isValid(valid) && !schema.isValid(invalid), name)
      measure("\(name)-valid", seconds) { schema.isValid(valid) }
      measure("\(name)-invalid-bool", seconds) { schema.isValid(invalid) }
      measure("\(name)-invalid-errors", seconds) { schema.validate(invalid).isValid }
      measure("\(name)-parse+valid", seconds) {
        (try? JSONValue(parsing: text)).map { schema.isValid($0) } ?? false
      }
      measure("\(name)-compile", seconds) { (try? JSONSchema(source)) != nil }
      if name == "bulk" {
        measure("json-parse-100k", seconds) { (try? JSONValue(parsing: text)) != nil }
        measure("json-write-100k", seconds) { JSONWriter().bytes(valid).isEmpty }
      }
    }
  }

  @inline(never)
  private static func measure(_ operation: String, _ seconds: Double, _ body: () -> Bool) {
    let clock = ContinuousClock()
    var truths = 0
    let warm = clock.now + .seconds(seconds * 0.15)
    while clock.now < warm { truths += body() ? 1 : 0 }
    var (count, batch) = (0, 1)
    let start = clock.now
    let processor = clock_t(clock_now())
    let end = start + .seconds(seconds)
    while true {
      let before = clock.now
      for _ in 0..<batch { truths += body() ? 1 : 0 }
      count += batch
      let after = clock.now
      if after >= end { break }
      if after - before < .milliseconds(2), batch < 4_096 { batch *= 2 }
    }
    let wall = (clock.now - start) / .seconds(1)
    let cpu = Double(clock_now() - processor) / Double(CLOCKS_PER_SEC)
    precondition(truths >= 0)
    print(#"{"op": "\#(operation)", "n": \#(count), "wall": \#(wall), "cpu": \#(cpu)}"#)
  }

  private static func clock_now() -> clock_t { clock() }
}
