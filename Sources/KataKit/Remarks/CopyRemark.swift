/// Something about a learner's copy that explains what they see, and what to do about it.
package enum CopyRemark: Equatable, Sendable {
  /// A Swift file lies where nothing of it is built or run.
  case misplaced(path: String, home: String)
  /// A Swift file with tests lies among the sources.
  case testsAmongSources(path: String, home: String)
  /// These given tests are no longer in the copy.
  case testsGone([String], given: String)
  /// A name of the given code is missing in the copy, and the tests ask for it.
  case nameGone(String)
  /// The copy is the reference.
  case isReference(name: String)
  /// These files have the line ends of Windows.
  case windowsLineEnds([String])
  /// These files are indented with tabs.
  case tabs([String])
  /// The kata has changed since the copy was made, or since it was solved.
  case kataChanged(KataChange, name: String)

  /// What is seen and what to do, in a sentence or two.
  package var sentence: String {
    switch self {
    case .misplaced(let path, let home):
      "\(path) is not built: only \(home) is. Move it there, or put what it holds into a file that is there."
    case .testsAmongSources(let path, let home):
      "\(path) holds tests, and lies among the sources. Move it to \(home)."
    case .testsGone(let tests, let given):
      "\(tests.count == 1 ? "A given test is" : "\(tests.count) given tests are") not in your copy: "
        + "\(Self.list(tests)). `swift run kata check` runs them as they were given; they stand in \(given)."
    case .nameGone(let name):
      "`\(name)` is in the given code and no longer in yours. If you renamed it, give it its name back: the tests call it by that."
    case .isReference(let name):
      "This is our solution, line by line. It passes, of course. To have done it yourself: `swift run kata reset \(name)`. What is there now is kept as a backup."
    case .windowsLineEnds(let paths):
      "Windows line ends in \(Self.list(paths)). They do no harm here: the kit reads them as line feeds."
    case .tabs(let paths):
      "Tabs in \(Self.list(paths)). They do no harm in Swift; the given code has two blanks, so `swift run kata solution` shows these lines as changed."
    case .kataChanged(let change, let name): change.sentence(name: name)
    }
  }

  /// A few names in full, and how many more there are.
  private static func list(_ names: [String]) -> String {
    let more = names.count - 3
    return names.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }
}
