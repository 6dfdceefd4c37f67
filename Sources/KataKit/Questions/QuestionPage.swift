import Foundation

/// One page of `Katas/Questions`: a question, our answer, what learners often write, and the proof.
package struct QuestionPage: Encodable, Equatable, Sendable {
  /// What the kit can run to show that a sentence of a page is true.
  package struct Proof: Codable, Equatable, Hashable, Sendable {
    /// The misconception that the test refutes, as the page quotes it; nil for the answer itself.
    package var refutes: String?
    /// Where the test is: a kata, whose reference suite has it, or a folder of `Katas/Questions`.
    package var place: String
    /// The sentence that names the test.
    package var test: String

    package init(refutes: String?, place: String, test: String) {
      self.refutes = refutes
      self.place = place
      self.test = test
    }
  }

  /// The file's name, `01-what-is-a-jwt.md`.
  package var file: String
  /// The question's number, from 1.
  package var number: Int
  /// The question.
  package var question: String
  /// The page from the answer to what learners often write, without its title and its proofs.
  package var text: String
  /// The misconceptions, in the words of learners.
  package var misconceptions: [String]
  /// The tests that prove the page, in the order of its lines.
  package var proofs: [Proof]
  /// The number of words of the whole page.
  package var words: Int

  /// The short name, `Q1`.
  package var id: String { "Q\(number)" }

  /// The heading above the misconceptions.
  package static let misconceptionsHeading = "## What learners often write"
  /// The heading above the proofs.
  package static let proofHeading = "## Proof"
  /// The heading above the katas to do.
  package static let katasHeading = "## Do it"

  /// Reads a page.
  ///
  /// A misconception is a bullet that opens with a bold quotation, `- **"It is encrypted."**`. A proof is a
  /// bullet that names a test, `- "It is encrypted." → TokenAnatomy · reads the payload without a key`; one
  /// without a quotation proves the answer. Lines that begin with two blanks go on with the bullet above.
  ///
  /// - Parameters:
  ///   - page: The page's text.
  ///   - file: The file's name.
  /// - Throws: ``QuestionPageError`` where the title, a heading or a proof cannot be read.
  package init(parsing page: String, file: String) throws(QuestionPageError) {
    self.file = file
    words = page.split { $0.isWhitespace }.count
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let title = lines.first?.wholeMatch(of: #/# Q(\d{1,2}) · (.+)/#),
      let number = Int(title.1), file.hasPrefix((number < 10 ? "0" : "") + "\(number)-")
    else { throw QuestionPageError(file: file, line: 1, problem: .title(lines.first ?? "")) }
    self.number = number
    question = String(title.2)
    var sections: [String: (line: Int, lines: [String])] = ["": (2, [])]
    var current = ""
    for (index, line) in lines.enumerated().dropFirst() {
      if line.hasPrefix("## ") {
        current = line
        sections[current] = (index + 2, [])
      } else {
        sections[current]?.lines.append(line)
      }
    }
    for heading in ["## Why", Self.misconceptionsHeading, Self.proofHeading, Self.katasHeading]
    where sections[heading] == nil {
      throw QuestionPageError(file: file, line: lines.count, problem: .missing(heading))
    }
    text = lines.dropFirst().prefix { $0 != Self.proofHeading }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
    misconceptions = (sections[Self.misconceptionsHeading]?.lines ?? []).compactMap {
      $0.prefixMatch(of: #/- \*\*"(.+?)"\*\*/#).map { String($0.1) }
    }
    proofs = []
    guard let section = sections[Self.proofHeading] else { return }
    for (line, bullet) in Self.bullets(section.lines, from: section.line) {
      guard let found = bullet.wholeMatch(of: #/- (?:"(.+?)" → )?(\w+) · (.+)/#) else {
        throw QuestionPageError(file: file, line: line, problem: .proof(bullet))
      }
      proofs.append(
        Proof(refutes: found.1.map(String.init), place: String(found.2), test: String(found.3)))
    }
  }

  /// The bullets of a section with the numbers of their lines; what is not empty begins one or goes on.
  private static func bullets(_ lines: [String], from first: Int) -> [(line: Int, text: String)] {
    var bullets: [(line: Int, text: String)] = []
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if line.hasPrefix("  "), let last = bullets.indices.last {
        bullets[last].text += " " + line.drop { $0 == " " }
      } else {
        bullets.append((first + index, line))
      }
    }
    return bullets
  }
}

/// A page of a question cannot be read.
package struct QuestionPageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the page.
  package enum Problem: Equatable, Sendable {
    /// The first line is no title, or names another number than the file.
    case title(String)
    /// A section is missing.
    case missing(String)
    /// A line of the proof names no test.
    case proof(String)
  }

  /// The file's name.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// What is wrong.
  package var problem: Problem

  package var description: String {
    let place = "Katas/Questions/\(file):\(line): "
    return switch problem {
    case .title(let found):
      place + "\"\(found)\" is no title of this file; write \"# Q1 · What is a JWT?\" in 01-….md"
    case .missing(let heading): place + "the page has no \"\(heading)\""
    case .proof(let found):
      place
        + "\"\(found)\" names no test; write: - \"What they say.\" → Kata · sentence of the test"
    }
  }
}
