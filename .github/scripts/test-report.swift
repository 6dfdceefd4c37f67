// Reads what a test run left behind and says it where GitHub shows it: on the failing line, in the
// job summary, and as a JUnit file. One file, no dependency: swift test-report.swift MODE …
//
//   run EVENTS [--xctest FILE] [--junit FILE]   one run
//   flaky EVENTS [--list FILE]                  a run with repetitions: which test fails how often
//   union LIST FOLDER                           shards: did every listed test run exactly once?
//
// EVENTS is Swift Testing's event stream, version 6.3. It survives a crash and a hang: what has
// started and not ended was in flight. FILE of --xctest is the XML of `swift test --xunit-output`,
// LIST and FILE of --list are what `swift test list` prints.
//
// Exit codes: 0 good, 1 a test failed, 2 unreadable, 3 a run was cut off, 4 nothing ran, 64 usage.

import Foundation

// MARK: - What is read

struct Place: Decodable {
  var filePath: String?
  var line, column: Int
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
    var id, testID: String?
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
  /// The issues outside of any test, as one test that never started.
  var outside: TestCase { tests[Self.outsideID] ?? TestCase(id: Self.outsideID) }
  private static let outsideID = "outside of any test"

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
    } else {
      let id = payload.testID.flatMap { tests[$0]?.id } ?? Self.outsideID
      tests[id, default: TestCase(id: id)].failures.append(entry)
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
      if line.contains("<skipped"), let id { tests[id] = TestCase(id: id, isSkipped: true) }
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

/// Faults as errors, nine of them: the tenth that GitHub shows is the last word of this script.
func annotate(_ faults: [(text: String, title: String, place: Place?)]) {
  for (text, title, place) in faults.prefix(9) { annotate("error", text, title: title, at: place) }
  let more = faults.count - 9
  if more > 0 { annotate("notice", "\(more) more failures: see the job summary") }
}

/// The last word: an error, and the exit code.
func end(_ code: Int32, _ text: String) -> Int32 {
  annotate("error", text)
  return code
}

/// Adds Markdown to the job summary; prints it where there is none.
func summarize(_ whole: String) {
  // GitHub drops a summary above 1 MiB, all of it.
  var markdown = String(decoding: whole.utf8.prefix(1_000_000), as: UTF8.self)
  if markdown.utf8.count < whole.utf8.count, let end = markdown.lastIndex(of: "\n") {
    markdown = markdown[..<end] + "\n\nThe rest is longer than GitHub takes; the log has it.\n"
  }
  let path = environment["GITHUB_STEP_SUMMARY"] ?? ""
  guard let handle = FileHandle(forWritingAtPath: path) else { return print(markdown) }
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

let nothing = "no test ran; a filter that matches nothing, or all tests are gone?"
let unbegun = "no test of Swift Testing began; XCTest runs before it: see the log"

func report(_ run: Run, missing: String?) -> Int32 {
  annotate(run.failed.flatMap { test in test.failures.map { ($0.text, test.name, $0.place) } })
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
  for one in slow { markdown += "\n- \(String(format: "%.1f", one.seconds)) s \(code(one.name))\n" }
  summarize(markdown + "\n")

  let inFlight = run.inFlight.map(\.name).joined(separator: ", ")
  if !inFlight.isEmpty { return end(3, "the run stopped in: \(inFlight)") }
  if let missing { return end(2, "there is no \(missing): \(unbegun)") }
  if run.ran.isEmpty { return end(4, nothing) }
  let isCut = !run.isEnded && run.ran.contains { !$0.isXCTest }
  if isCut { return end(3, "the run was cut off between two tests") }
  if run.unreadable > 0 { return end(2, "\(run.unreadable) records of the stream are not JSON") }
  return run.failed.isEmpty ? 0 : 1
}

func flaky(_ run: Run, list: String) -> Int32 {
  let failing = run.ran.filter { $0.failedEnds > 0 || $0.isInFlight }
  var markdown = "### Repeated runs\n\n\(run.ran.count) tests, each up to "
  markdown += "\(run.ran.map(\.starts).max() ?? 0) times; \(failing.count) failed at least once.\n"
  var faults: [(text: String, title: String, place: Place?)] = []
  for test in failing {
    let kind = test.failedEnds < test.ends ? "Flaky" : "Failing"
    let rate = "failed \(test.failedEnds) of \(test.ends) runs"
    let stopped = test.isInFlight ? ", and the run stopped in it" : ""
    // The first failure in full: a seeded test says there how to repeat it.
    let first = test.failures.first
    let text = "\(rate)\(stopped)\n\(first?.text ?? "")"
    faults.append((text, "\(kind) test: \(test.name)", first?.place))
    markdown += "\n- \(kind.lowercased()): \(code(test.name)) \(rate)\(stopped)\n"
    if let first { markdown += "  - \(code(first.text.replacing("\n", with: " · ")))\n" }
  }
  for issue in run.outside.failures {
    faults.append((issue.text, run.outside.name, issue.place))
    markdown += "\n- \(run.outside.name): \(code(issue.text.replacing("\n", with: " · ")))\n"
  }
  summarize(markdown + "\n")
  annotate(faults)
  if !faults.isEmpty { return 1 }
  if !run.isEnded { return end(3, "the run was cut off between two tests") }
  // Swift Testing lists a test with its parentheses, XCTest without.
  let listed = list.split(separator: "\n")
  let xctests = listed.count { !$0.hasSuffix(")") }
  if xctests > 0 { annotate("notice", "\(xctests) XCTests were not repeated: XCTest cannot") }
  return run.ran.isEmpty && (xctests == 0 || xctests < listed.count) ? end(4, nothing) : 0
}

func union(list: String, runs: [Run]) -> Int32 {
  var counts: [String: Int] = [:]
  for run in runs {
    // Overloads share a name, and so a shard.
    let names = run.tests.values.filter { $0.starts > 0 || $0.isSkipped }.map(\.name)
    for name in Set(names) { counts[name, default: 0] += 1 }
  }
  let listed = Set(list.split(separator: "\n").map(String.init))
  let never = listed.filter { counts[$0] == nil }.sorted()
  let often = counts.filter { $0.value > 1 }.keys.sorted()
  let extra = Set(counts.keys).subtracting(listed).sorted()
  summarize("### Shards\n\n\(counts.count) of \(listed.count) tests ran in \(runs.count) shards.\n")
  for (names, fault) in [
    (never, "ran in no shard"), (often, "ran in two shards"), (extra, "is not in the list"),
  ] {  // GitHub shows ten errors: three of each kind at most, and the last word
    for name in names.prefix(2) { annotate("error", "\(name) \(fault)") }
    if names.count > 2 { annotate("error", "and \(names.count - 2) more: \(fault)") }
  }
  let cut = runs.flatMap(\.inFlight).first
  if let cut { return end(3, "a shard stopped in \(cut.name)") }
  if listed.isEmpty { return end(4, "the list of tests is empty") }
  return never.isEmpty && often.isEmpty && extra.isEmpty ? 0 : 1
}

// MARK: - The command line

func text(of path: String) -> String {
  let data = FileManager.default.contents(atPath: path)
  if let data { return String(decoding: data, as: UTF8.self) }
  exit(end(2, "there is no \(path): the run ended before its first test, or never began"))
}

var words = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, in words: inout [String]) -> String? {
  guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
  defer { words.removeSubrange(index...index + 1) }
  return words[index + 1]
}
let xctest = option("--xctest", in: &words)
let junitPath = option("--junit", in: &words)
let list = option("--list", in: &words)
var run = Run()
switch (words.first, words.count) {
case ("run", 2):
  if let xctest { run.read(xctest: xctest) }
  let events = FileManager.default.contents(atPath: words[1])
  if let events { run.read(events: String(decoding: events, as: UTF8.self)) }
  if let junitPath { try Data(junit(run).utf8).write(to: URL(fileURLWithPath: junitPath)) }
  exit(report(run, missing: events == nil ? words[1] : nil))
case ("flaky", 2):
  run.read(events: text(of: words[1]))
  exit(flaky(run, list: list.map(text(of:)) ?? ""))
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
  print("usage: test-report.swift run | flaky | union …, as the head of the script says")
  exit(64)
}
