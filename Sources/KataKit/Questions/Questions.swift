package import Foundation

/// The concept questions of a checkout: pages with an answer, and packages of tests that prove them.
package struct Questions: Sendable {
  /// How many questions the catalogue has.
  package static let count = 15
  /// The folder, relative to the checkout.
  package static let path = "Katas/Questions"

  /// The folder of the pages.
  package let folder: URL
  /// The pages, in the order of their numbers.
  package private(set) var pages: [QuestionPage] = []
  /// What is wrong with the pages that cannot be read.
  package private(set) var broken: [QuestionPageError] = []

  /// Reads every `Katas/Questions/NN-….md`; one that cannot be read stands in no other's way.
  ///
  /// - Parameter root: The folder of the checkout.
  package init(root: URL) {
    folder = root.appending(path: Self.path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where name.hasSuffix(".md") {
      let text =
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      do throws(QuestionPageError) {
        pages.append(try QuestionPage(parsing: text, file: name))
      } catch {
        broken.append(error)
      }
    }
    pages.sort { $0.number < $1.number }
  }

  /// The page that somebody means by `Q3`, `q3` or `3`.
  ///
  /// - Throws: ``UnknownQuestion``.
  package func page(named word: String) throws(UnknownQuestion) -> QuestionPage {
    let digits = word.lowercased().hasPrefix("q") ? String(word.dropFirst()) : word
    guard let page = pages.first(where: { "\($0.number)" == digits }) else {
      throw UnknownQuestion(word: word, known: pages.map(\.id))
    }
    return page
  }
}

/// No page answers to this name.
package struct UnknownQuestion: Error, Equatable, CustomStringConvertible {
  /// What was asked for.
  package var word: String
  /// The names of the pages that there are.
  package var known: [String]

  package var description: String {
    guard let first = known.first, let last = known.last else {
      return "There is no question in \(Questions.path)."
    }
    return "There is no question \"\(word)\". They are \(first) to \(last)."
  }
}
