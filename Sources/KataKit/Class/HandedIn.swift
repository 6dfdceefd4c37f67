import Foundation

/// What a learner has handed in of one kata: read once, with all that was wrong on the way.
package struct HandedIn: Sendable {
  /// The most files that are read of a copy.
  static let files = 500
  /// The largest file that is read of a copy, in bytes.
  static let fileSize = 1 << 20
  /// The largest log or progress that is read, in bytes.
  static let logSize = 16 << 20

  /// The sources and the tests.
  package private(set) var tree = FileTree()
  /// What was left out and why, a sentence each.
  package private(set) var notes: [String] = []
  /// Why the copy cannot be graded, in a sentence; nil where it can.
  package private(set) var problem: String?
  /// The runs, oldest first; a line that cannot be read is left out.
  package private(set) var runs: [LogEvent] = []
  /// How many levels of hints were shown.
  package private(set) var hints = 0
  private var seen = Digest()

  /// Reads a learner's copy.
  package init(_ kata: Kata, of clone: LearnerClone) {
    let copy = clone.path(of: kata)
    guard PlainFile.kind(of: copy) == .folder else {
      problem = "the copy is no folder but a link or a file"
      return
    }
    for part in ["Sources", "Tests"] { read(part, in: copy, depth: 0) }
    readManifest(of: kata, in: copy)
    readLog(copy + "/log.jsonl")
    readProgress(clone.folder.path + "/Workspace/progress.json", of: kata)
    for note in notes + [problem ?? ""] { seen.add(note) }
  }

  /// A fingerprint of all that the grade depends on of this copy.
  package var digest: String {
    var digest = seen
    digest.add(tree.digest)
    return digest.hex
  }

  private mutating func read(_ path: String, in copy: String, depth: Int) {
    let place = "\(copy)/\(path)"
    switch PlainFile.kind(of: place) {
    case nil: break
    case .link: notes.append("\(path) is a link; links are not followed")
    case .special: notes.append("\(path) is no file but a pipe, a socket or a device; left out")
    case .folder where depth > 16: notes.append("\(path) lies too deep; left out")
    case .folder:
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      for name in names.sorted() where FileTree.isText(name) {
        read("\(path)/\(name)", in: copy, depth: depth + 1)
      }
    case .file(let bytes): read(path, of: bytes, at: place)
    }
  }

  private mutating func read(_ path: String, of bytes: Int, at place: String) {
    let isCode = path.hasSuffix(".swift")
    let flaw: String
    if tree.files.count >= Self.files {
      flaw = "it holds more than \(Self.files) files"
    } else if bytes > Self.fileSize {
      flaw = "\(path) is larger than \(Self.fileSize >> 20) MiB"
    } else if let data = PlainFile.read(place, atMost: Self.fileSize) {
      if let text = String(validating: data, as: UTF8.self) {
        tree[path] = text
        return
      }
      flaw = "\(path) is not UTF-8"
    } else {
      flaw = "\(path) cannot be read"
    }
    // What the compiler does not see has no say in the grade.
    if isCode { problem = problem ?? flaw } else { notes.append("\(flaw); left out") }
  }

  private mutating func readManifest(of kata: Kata, in copy: String) {
    let usual = KataPackage.manifest(name: kata.name, uses: kata.manifest.uses)
    let path = copy + "/Package.swift"
    let own = PlainFile.read(path, atMost: Self.fileSize)
    guard own != Data(usual.utf8) else { return }
    let what = PlainFile.kind(of: path) == nil ? "is missing" : "was changed"
    notes.append("Package.swift \(what); the given one counts")
  }

  private mutating func readLog(_ path: String) {
    guard let data = PlainFile.read(path, atMost: Self.logSize) else {
      if PlainFile.kind(of: path) != nil { notes.append("log.jsonl cannot be read") }
      return
    }
    seen.add(data)
    var broken = 0
    for line in data.split(separator: UInt8(ascii: "\n")) {
      if let event = try? JSONDecoder().decode(LogEvent.self, from: Data(line)) {
        runs.append(event)
      } else {
        broken += 1
      }
    }
    if broken > 0 { notes.append("log.jsonl: lines that cannot be read, \(broken) of them") }
  }

  private mutating func readProgress(_ path: String, of kata: Kata) {
    guard let data = PlainFile.read(path, atMost: Self.logSize) else { return }
    guard let progress = try? Workspace.decoder.decode(LearnerProgress.self, from: data) else {
      notes.append("progress.json cannot be read: no hints are counted")
      return
    }
    hints = (progress[kata]?.hints.values.map { min(max($0, 0), 100) } ?? []).reduce(0, +)
    seen.add("\(hints)")
  }
}
