import KataKit

/// A command line, taken apart.
package struct Invocation: Equatable, Sendable {
  /// The verb; nil for `kata` alone.
  package var verb: String?
  /// The words after it.
  package var words: [String] = []
  /// The flags that were given.
  package var flags: Set<String> = []
  /// The options that were given, with their values.
  package var options: [String: String] = [:]

  /// Reads the arguments after the program's name.
  ///
  /// - Throws: ``UsageError`` with what is wrong and what was perhaps meant.
  package init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    guard let name = rest.popFirst() else { return }
    if ["help", "--help", "-h"].contains(name) {
      verb = "help"
      guard let about = rest.popFirst() else { return }
      guard Verb.named(about) != nil else { throw UsageError(unknown: about) }
      words = [about]
      return
    }
    if name == "--version" {
      verb = "version"
      return
    }
    if name == "--json", rest.isEmpty {
      flags = [name]
      return
    }
    guard let verb = Verb.named(name) else {
      throw UsageError(unknown: name)
    }
    self.verb = name
    while let word = rest.popFirst() {
      if ["--help", "-h"].contains(word) {
        self = Invocation(help: name)
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if verb.options.contains(parts[0]) {
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
          throw UsageError("\(parts[0]) needs a value.", nearest: [], verb: verb)
        }
        options[parts[0]] = value
      } else if verb.flags.contains(word) {
        flags.insert(word)
      } else {
        let known = Array(verb.flags.union(verb.options))
        throw UsageError(
          "kata \(name) has no flag \"\(word)\".", nearest: NearestNames.of(word, among: known),
          verb: verb)
      }
    }
    if words.count > verb.words {
      throw UsageError(
        "kata \(name) does not take \"\(words[verb.words])\".", nearest: [], verb: verb)
    }
  }

  private init(help name: String) {
    verb = "help"
    words = [name]
  }

  /// Whether a flag was given.
  package func has(_ flag: String) -> Bool { flags.contains(flag) }
}

/// The command line does not say what to do; the exit code is 64.
package struct UsageError: Error, Equatable {
  /// What is wrong.
  package var problem: String
  /// What was perhaps meant.
  package var nearest: [String]
  /// The verb whose usage helps; nil where none is known.
  package var verb: String?

  init(unknown verb: String) {
    self.init(
      "There is no verb \"\(verb)\".",
      nearest: NearestNames.of(verb, among: Verb.all.map(\.name)))
  }

  init(_ problem: String, nearest: [String], verb: Verb? = nil) {
    self.problem = problem
    self.nearest = nearest
    self.verb = verb?.name
  }
}
