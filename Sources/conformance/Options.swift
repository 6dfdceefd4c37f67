internal import SMTP

/// The words after the name of the sub-command: `--name value`.
struct Options {
  private let words = Array(CommandLine.arguments.dropFirst(2))

  subscript(name: String) -> String? {
    words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  /// The user and the password of `--auth`.
  func credentials() throws -> SMTPCredentials? {
    guard let words = self["--auth"]?.split(separator: ":", maxSplits: 1), words.count == 2 else {
      return nil
    }
    return try SMTPCredentials(user: String(words[0]), password: String(words[1]))
  }
}
