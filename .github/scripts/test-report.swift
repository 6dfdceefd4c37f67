// Reads what a test run left behind and says it where GitHub shows it: on the failing line, in the
// job summary, and as a JUnit file. One file, no dependency: swift test-report.swift MODE …
//
//   run EVENTS [--xctest FILE] [--junit FILE]   one run
//   flaky EVENTS                                a run with repetitions: which test fails how often
//   union LIST FOLDER                           shards: did every listed test run exactly once?
//
// EVENTS is Swift Testing's event stream, version 6.3. It survives a crash and a hang: what has
// started and not ended was in flight. FILE of --xctest is the XML of `swift test --xunit-output`.
//
// Exit codes: 0 good, 1 a test failed, 2 unreadable, 3 a run was cut off, 4 nothing ran, 64 usage.

import Foundation

// MARK: - What is read

struct Place: Decodable {
  var filePath: String?
  var line: Int
  var column: Int
}

struct Record: Decodable {
  struct Issue: Decodable {
    var isKnown: Bool
    var isFailure: Bool?
    var sourceLocation: Place?
  }
  struct Message: Decodable { var symbol, text: String }
  struct Instant: Decodable { var absolute: Double }
  struct Payload: Decodable {
    var kind: String
    var id: String?
    var testID: String?
    var issue: Issue?
    var messages: [Message]?
    var instant: Instant?
  }
  var kind: String
  var payload: Payload
}

/// One test, in all its runs.
struct TestCase {
  var id: String
  var isXCTest = false
  var starts = 0
  var ends = 0
  var failedEnds = 0
  var isSkipped = false
  var seconds = 0.0
  var failures: [(text: String, place: Place?)] = []

  var isFailed: Bool { !failures.isEmpty || failedEnds > 0 }
  var isInFlight: Bool { starts > ends }
  /// The id without the place at its end: Module.Suite/test(x:).
  var name: String {
    guard let cut = id.lastIndex(of: "/"), id[cut...].contains(".swift:") else { return id }
    return String(id[..<cut])
  }
  /// The id in two parts; a slash between backticks belongs to a name.
  var parts: (group: String, test: String) {
    var isRaw = false
    var cut: String.Index?
    for index in name.indices {
      if name[index] == "`" { isRaw.toggle() }
      if name[index] == "/", !isRaw { cut = index }
    }
    guard let split = cut ?? name.firstIndex(of: ".") else { return (name, name) }
    return (String(name[..<split]), String(name[name.index(after: split)...]))
  }
}

struct Run {
  var tests: [String: TestCase] = [:]
  var isEnded = false
  var unreadable = 0
  var known = 0
  var warnings: [(text: String, place: Place?)] = []
  /// Issues outside any test.
  var loose: [(text: String, place: Place?)] = []

  var sorted: [TestCase] { tests.values.sorted { $0.id < $1.id } }
  var ran: [TestCase] { sorted.filter { $0.starts > 0 } }
  var failed: [TestCase] { sorted.filter(\.isFailed) }
  var inFlight: [TestCase] { sorted.filter(\.isInFlight) }

  mutating func read(events text: String) {
    var begun: [String: Double] = [:]
    var functions: Set<String> = []
    for line in text.split(separator: "\n") {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
        unreadable += 1
        continue
      }
      let payload = record.payload
      if record.kind == "test" {
        if payload.kind == "function", let id = payload.id {
          functions.insert(id)
          tests[id] = TestCase(id: id)
        }
        continue
      }
      if payload.kind == "runEnded" { isEnded = true }
      if payload.kind == "issueRecorded" { take(payload) }
      guard let id = payload.testID, functions.contains(id) else { continue }
      switch payload.kind {
      case "testStarted":
        tests[id]?.starts += 1
        begun[id] = payload.instant?.absolute
      case "testEnded":
        tests[id]?.ends += 1
        if payload.messages?.first?.symbol == "fail" { tests[id]?.failedEnds += 1 }
        if let begin = begun[id], let end = payload.instant?.absolute {
          tests[id]?.seconds += end - begin
        }
      case "testSkipped": tests[id]?.isSkipped = true
      default: break
      }
    }
  }

  private mutating func take(_ payload: Record.Payload) {
    guard let issue = payload.issue else { return }
    // NB: \r\n is one character of Swift's, which is not \n.
    let lines = (payload.messages ?? []).map { $0.text.replacing("\r\n", with: "\n") }
    let text = lines.joined(separator: "\n")
    let entry = (text: text, place: issue.sourceLocation)
    if issue.isKnown {
      known += 1
    } else if issue.isFailure == false {
      warnings.append(entry)
    } else if let id = payload.testID, tests[id] != nil {
      tests[id]?.failures.append(entry)
    } else {
      loose.append(entry)
    }
  }

  /// Reads the XML that SwiftPM writes for XCTest, a test case a line; there is none without XCTests.
  mutating func read(xctest path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return }
    var id: String?
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let pattern = #/<testcase classname="([^"]*)" name="([^"]*)" time="([^"]*)"/#
      if let match = line.firstMatch(of: pattern) {
        let name = "\(match.1)/\(match.2)"
        id = name
        tests[name] = TestCase(
          id: name, isXCTest: true, starts: 1, ends: 1, seconds: Double(match.3) ?? 0)
      }
      if line.contains("<failure"), let id {
        // SwiftPM keeps no message: the log has it.
        tests[id]?.failures.append((text: "failed; the log of the test step says why", place: nil))
      }
      if line.contains("<skipped"), let id { tests[id]?.isSkipped = true }
    }
  }
}

// MARK: - What is said

let environment = ProcessInfo.processInfo.environment

/// A workflow command; GitHub shows ten errors and ten warnings a step, the summary shows all.
func annotate(_ level: String, _ text: String, title: String = "", at place: Place? = nil) {
  func escape(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
  func property(_ text: String) -> String {
    escape(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
  var properties: [String] = []
  if let place, let path = place.filePath {
    let root = FileManager.default.currentDirectoryPath + "/"
    let file = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    properties = ["file=\(property(file))", "line=\(place.line)", "col=\(place.column)"]
  }
  if !title.isEmpty { properties.append("title=\(property(title))") }
  let head = properties.isEmpty ? level : "\(level) \(properties.joined(separator: ","))"
  print("::\(head)::\(escape(text))")
}

/// Adds Markdown to the job summary; prints it where there is none.
func summarize(_ markdown: String) {
  guard let path = environment["GITHUB_STEP_SUMMARY"],
    let handle = FileHandle(forWritingAtPath: path)
  else {
    print(markdown)
    return
  }
  handle.seekToEndOfFile()
  handle.write(Data(markdown.utf8))
}

/// A text as Markdown code: longer fences than any run of backticks inside.
func code(_ text: String) -> String {
  let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: longest + 1)
  return longest == 0 ? "`\(text)`" : "\(fence) \(text) \(fence)"
}

/// A text for XML 1.0: what it may not hold is written as \u{…}.
func xml(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "\n", "\r", "\t": out += "&#\(scalar.value);"
    case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
      out.unicodeScalars.append(scalar)
    default: out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
  return out
}

/// A JUnit file that the schema junit-10 of Jenkins accepts; a suite is a module.
func junit(_ run: Run) -> String {
  var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
  let modules = Dictionary(grouping: run.sorted) { $0.name.prefix { $0 != "." } }
  func seconds(_ value: Double) -> String { String(format: "%.3f", max(0, value)) }
  for (module, tests) in modules.sorted(by: { $0.key < $1.key }) {
    let counts = [
      "tests=\"\(tests.count)\"", "failures=\"\(tests.count { $0.isFailed && !$0.isInFlight })\"",
      "errors=\"\(tests.count(where: \.isInFlight))\"",
      "skipped=\"\(tests.count { $0.isSkipped && $0.starts == 0 })\"",
      "time=\"\(seconds(tests.reduce(0) { $0 + $1.seconds }))\"",
    ]
    out += "  <testsuite name=\"\(xml(String(module)))\" \(counts.joined(separator: " "))>\n"
    for test in tests {
      let (group, name) = test.parts
      out += "    <testcase classname=\"\(xml(group))\" name=\"\(xml(name))\""
      out += " time=\"\(seconds(test.seconds))\">\n"
      if test.isInFlight { out += "      <error message=\"the run stopped in this test\"/>\n" }
      for failure in test.failures {
        let first = String(failure.text.prefix { $0 != "\n" })
        let place = failure.place.map { "\n\($0.filePath ?? ""):\($0.line):\($0.column)" } ?? ""
        out += "      <failure message=\"\(xml(first))\">\(xml(failure.text + place))</failure>\n"
      }
      if test.isSkipped, test.starts == 0 { out += "      <skipped/>\n" }
      out += "    </testcase>\n"
    }
    out += "  </testsuite>\n"
  }
  return out + "</testsuites>\n"
}

// MARK: - The three modes

func report(_ run: Run) -> Int32 {
  let failures = run.failed.flatMap { test in test.failures.map { (test, $0) } }
  for (test, failure) in failures.prefix(9) {
    annotate("error", failure.text, title: test.name, at: failure.place)
  }
  if failures.count > 9 {
    annotate("notice", "\(failures.count - 9) more failures: see the job summary")
  }
  for issue in run.loose.prefix(9) { annotate("error", issue.text, at: issue.place) }
  for issue in run.warnings.prefix(10) { annotate("warning", issue.text, at: issue.place) }
  let skipped = run.sorted.count { $0.isSkipped && $0.starts == 0 }
  var markdown = """
    ### Tests

    | ran | failed | in flight | skipped | warnings | known issues |
    | ---: | ---: | ---: | ---: | ---: | ---: |
    | \(run.ran.count) | \(run.failed.count) | \(run.inFlight.count) | \(skipped) \
    | \(run.warnings.count) | \(run.known) |

    """
  for test in run.failed {
    markdown += "\n- ✘ \(code(test.name))\n"
    for failure in test.failures.prefix(3) {
      markdown += "  - \(code(failure.text.replacing("\n", with: " · ")))\n"
    }
  }
  for test in run.inFlight { markdown += "\n- ✘ in flight: \(code(test.name))\n" }
  let slow = run.ran.sorted { $0.seconds > $1.seconds }.prefix(5).filter { $0.seconds >= 1 }
  for test in slow {
    markdown += "\n- \(String(format: "%.1f", test.seconds)) s \(code(test.name))\n"
  }
  summarize(markdown + "\n")

  if !run.inFlight.isEmpty {
    annotate("error", "the run stopped in: \(run.inFlight.map(\.name).joined(separator: ", "))")
    return 3
  }
  if run.ran.isEmpty {
    annotate("error", "no test ran; a filter that matches nothing, or all tests are gone?")
    return 4
  }
  if !run.isEnded, run.ran.contains(where: { !$0.isXCTest }) {
    annotate("error", "the run was cut off between two tests")
    return 3
  }
  if run.unreadable > 0 {
    annotate("error", "\(run.unreadable) records of the event stream are not JSON")
    return 2
  }
  return run.failed.isEmpty && run.loose.isEmpty ? 0 : 1
}

func flaky(_ run: Run) -> Int32 {
  let failing = run.ran.filter { $0.failedEnds > 0 || $0.isInFlight }
  var markdown = "### Repeated runs\n\n\(run.ran.count) tests, each up to "
  markdown += "\(run.ran.map(\.starts).max() ?? 0) times; \(failing.count) failed at least once.\n"
  for test in failing {
    let kind = test.failedEnds < test.ends ? "Flaky" : "Failing"
    let rate = "failed \(test.failedEnds) of \(test.ends) runs"
    let stopped = test.isInFlight ? ", and the run stopped in it" : ""
    // The first failure in full: a seeded test says there how to repeat it.
    let first = test.failures.first
    annotate(
      "error", "\(rate)\(stopped)\n\(first?.text ?? "")", title: "\(kind) test: \(test.name)",
      at: first?.place)
    markdown += "\n- \(kind.lowercased()): \(code(test.name)) \(rate)\(stopped)\n"
    if let first { markdown += "  - \(code(first.text.replacing("\n", with: " · ")))\n" }
  }
  summarize(markdown + "\n")
  for issue in run.loose.prefix(9) { annotate("error", issue.text, at: issue.place) }
  if !failing.isEmpty || !run.loose.isEmpty { return 1 }
  if run.ran.isEmpty { annotate("error", "no test ran; XCTests are not repeated here") }
  if run.ran.isEmpty { return 4 }
  if !run.isEnded { annotate("error", "the run was cut off between two tests") }
  return run.isEnded ? 0 : 3
}

func union(list: String, runs: [Run]) -> Int32 {
  var counts: [String: Int] = [:]
  for run in runs {
    for test in run.tests.values where test.starts > 0 || test.isSkipped {
      counts[test.name, default: 0] += 1
    }
  }
  let listed = Set(list.split(separator: "\n").map(String.init))
  let never = listed.filter { counts[$0] == nil }.sorted()
  let often = counts.filter { $0.value > 1 }.keys.sorted()
  let extra = Set(counts.keys).subtracting(listed).sorted()
  summarize("### Shards\n\n\(counts.count) of \(listed.count) tests ran in \(runs.count) shards.\n")
  for (names, fault) in [
    (never, "ran in no shard"), (often, "ran in two shards"), (extra, "is not in the list"),
  ] {
    for name in names.prefix(3) { annotate("error", "\(name) \(fault)") }
    if names.count > 3 { annotate("error", "and \(names.count - 3) more: \(fault)") }
  }
  let cut = runs.flatMap(\.inFlight)
  if let test = cut.first { annotate("error", "a shard stopped in \(test.name)") }
  if !cut.isEmpty { return 3 }
  if listed.isEmpty { annotate("error", "the list of tests is empty") }
  if listed.isEmpty { return 4 }
  return never.isEmpty && often.isEmpty && extra.isEmpty ? 0 : 1
}

// MARK: - The command line

func text(of path: String) -> String {
  guard let data = FileManager.default.contents(atPath: path) else {
    annotate("error", "there is no \(path): the run ended before its first test, or never began")
    exit(2)
  }
  return String(decoding: data, as: UTF8.self)
}

var words = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, in words: inout [String]) -> String? {
  guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
  defer { words.removeSubrange(index...index + 1) }
  return words[index + 1]
}
let xctest = option("--xctest", in: &words)
let junitPath = option("--junit", in: &words)
var run = Run()
switch (words.first, words.count) {
case ("run", 2):
  if let xctest { run.read(xctest: xctest) }
  run.read(events: text(of: words[1]))
  if let junitPath { try Data(junit(run).utf8).write(to: URL(fileURLWithPath: junitPath)) }
  exit(report(run))
case ("flaky", 2):
  run.read(events: text(of: words[1]))
  exit(flaky(run))
case ("union", 3):
  let names = (try? FileManager.default.contentsOfDirectory(atPath: words[2])) ?? []
  let runs = names.filter { $0.hasSuffix(".jsonl") }.sorted().map { name in
    var shard = Run()
    let path = "\(words[2])/\(name)"
    shard.read(events: text(of: path))
    shard.read(xctest: path.replacing(#/\.jsonl$/#, with: ".xml"))
    return shard
  }
  exit(union(list: text(of: words[1]), runs: runs))
default:
  print("usage: test-report.swift run EVENTS [--xctest FILE] [--junit FILE]")
  print("       test-report.swift flaky EVENTS | union LIST FOLDER")
  exit(64)
}
