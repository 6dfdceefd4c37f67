package import Foundation

extension GitHistory {
  /// Reads the current branch of a repository back into a document.
  ///
  /// Steps are numbered by their order, whatever number a subject says, so that an author may drop and
  /// move commits freely. The diffs are made anew from the trees.
  ///
  /// - Parameter folder: The folder that `unpack` filled.
  /// - Returns: The document; unpacking it again gives the same history.
  /// - Throws: `GitHistoryError`: every case but `notEmpty`; what the command throws.
  package func pack(from folder: URL) throws -> RedGreenDocument {
    try refuseUnfinished(folder)
    let hashes = try run(["rev-list", "--first-parent", "--reverse", "HEAD"], in: folder)
      .split(separator: "\n").map(String.init)
    let commits = try objects(hashes, in: folder)
    let messages = hashes.map { (commits[$0] ?? "").cut(at: "\n\n")?.1 ?? "" }
    let trees = try trees(of: hashes, in: folder)
    var document = try Self.start(hash: hashes[0], message: messages[0], tree: trees[0])
    for index in hashes.indices.dropFirst() {
      var step = try Self.step(hash: hashes[index], message: messages[index])
      step.number = index
      step.diff = LineDiff(from: trees[index - 1], to: trees[index]).text
      guard !step.diff.isEmpty else {
        throw GitHistoryError.emptyCommit(
          hash: hashes[index], subject: messages[index].firstLine)
      }
      document.steps.append(step)
    }
    return document
  }

  private func refuseUnfinished(_ folder: URL) throws {
    let files = FileManager.default
    // NB: git would look for a repository in the folders above, and pack something else.
    guard files.fileExists(atPath: folder.appending(path: ".git").path) else {
      throw GitHistoryError.notARepository(path: folder.path)
    }
    for name in ["rebase-merge", "rebase-apply"]
    where files.fileExists(atPath: folder.appending(path: ".git/\(name)").path) {
      throw GitHistoryError.rebaseUnderWay
    }
    let status = try run(
      ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=no"], in: folder)
    let paths = status.split(separator: "\0").map { String($0.dropFirst(3)) }
    guard paths.isEmpty else { throw GitHistoryError.uncommitted(paths: paths) }
  }

  /// The files of each commit.
  private func trees(of hashes: [String], in folder: URL) throws -> [FileTree] {
    let listings = try hashes.map { hash in
      try run(["ls-tree", "-r", "-z", "--full-tree", hash], in: folder).split(separator: "\0")
        .map { line in
          let (entry, path) = String(line).cut(at: "\t") ?? ("", String(line))
          let words = entry.split(separator: " ").map(String.init)
          guard words.count == 3, words[0].hasPrefix("100") else {
            throw GitHistoryError.notAFile(hash: hash, path: path)
          }
          return (path: path, blob: words[2])
        }
    }
    let contents = try objects(Array(Set(listings.joined().map(\.blob))), in: folder)
    return listings.map { listing in
      FileTree(
        Dictionary(listing.map { ($0.path, contents[$0.blob] ?? "") }) { _, last in last })
    }
  }

  /// The contents of git objects by hash, all in one call.
  private func objects(_ hashes: [String], in folder: URL) throws -> [String: String] {
    guard !hashes.isEmpty else { return [:] }
    let input = hashes.map { $0 + "\n" }.joined()
    let output = try run(["cat-file", "--batch"], in: folder, input: input)
    var contents: [String: String] = [:]
    var rest = output.utf8[...]
    // Each object is “HASH TYPE SIZE”, a line feed, that many bytes, a line feed.
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let header = String(decoding: rest[..<feed], as: UTF8.self).split(separator: " ")
      guard header.count == 3, let size = Int(header[2]) else { break }
      let body = rest[rest.index(after: feed)...]
      contents[String(header[0])] = String(decoding: body.prefix(size), as: UTF8.self)
      rest = body.dropFirst(size + 1)
    }
    return contents
  }

  private static func start(
    hash: String, message: String, tree: FileTree
  ) throws -> RedGreenDocument {
    let (subject, body) = parts(message)
    let problem: RedGreenError.Problem? =
      subject != "0 · Start" ? .missingStart : body.isEmpty ? .missingTitle : nil
    if let problem {
      throw GitHistoryError.badCommit(hash: hash, subject: subject, problem)
    }
    let (title, intro) = parts(body)
    return RedGreenDocument(title: title, intro: intro, start: tree)
  }

  private static func step(hash: String, message: String) throws -> RedGreenStep {
    let (subject, body) = parts(message)
    do {
      var step = try RedGreenStep(heading: subject)
      var prose = body.lines.map(\.text)
      var result: [String] = []
      while let last = prose.last, last.hasPrefix("> ") {
        result.insert(last.trimmed, at: 0)
        prose.removeLast()
      }
      guard !result.isEmpty else { throw RedGreenError(.missingResult) }
      guard let parsed = StepResult(lines: result, title: step.title) else {
        throw RedGreenError(.badResult(result[0]))
      }
      guard parsed.fits(step.kind) else { throw RedGreenError(.resultDoesNotFit(step.kind)) }
      step.prose = prose.joined(separator: "\n").trimmed
      step.result = parsed
      return step
    } catch let error as RedGreenError {
      throw GitHistoryError.badCommit(hash: hash, subject: subject, error.problem)
    }
  }

  /// The first line and what follows it.
  private static func parts(_ text: String) -> (first: String, rest: String) {
    let lines = text.trimmed.lines
    return (lines.first?.text.trimmed ?? "", String(lines.dropFirst()).trimmed)
  }
}
