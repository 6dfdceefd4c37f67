import Foundation

/// The last section of a question's page, made from the `kata.json` files: the katas to do.
package enum QuestionKatas {
  /// A page's text with the section as the katas of now make it.
  ///
  /// - Parameters:
  ///   - page: The page's text.
  ///   - id: The question, `Q1`.
  ///   - katas: The katas, in the order of the path.
  /// - Returns: The text, with a line break at its end.
  package static func renewed(_ page: String, id: String, katas: [Kata]) -> String {
    let heading = QuestionPage.katasHeading
    let front = page.components(separatedBy: "\n\(heading)\n")[0]
    let answering = katas.filter { $0.manifest.questions.contains(id) }
    let lines = answering.map { kata in
      "- [\(kata.name)](../\(kata.manifest.group)/\(kata.name)/README.md): \(kata.manifest.teaser)"
    }
    let none = ["No kata asks this yet. Read the tests that the proof names; they are short."]
    return front + "\n\(heading)\n\n" + (lines.isEmpty ? none : lines).joined(separator: "\n")
      + "\n"
  }

  /// The pages whose section is not as the katas of now make it, as they should be.
  ///
  /// - Parameters:
  ///   - catalogue: The katas.
  ///   - questions: The pages.
  /// - Returns: The texts, by the files' paths in the folder of the questions.
  package static func stale(_ catalogue: Catalogue, _ questions: Questions) -> FileTree {
    var stale = FileTree()
    for page in questions.pages {
      let url = questions.folder.appending(path: page.file)
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      let renewed = renewed(text, id: page.id, katas: catalogue.katas)
      if renewed != text { stale[page.file] = renewed }
    }
    return stale
  }
}
