#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of the suite that the judge asks for: `ID WAY`, a line of standard input.
///
/// It does not come over the command line, where the tests could read which variant is active.
struct Request {
  /// How the tests are run.
  enum Way: Equatable {
    /// One after the other, in the order of the source.
    case serial
    /// Side by side.
    case parallel
    /// One after the other, from the last to the first.
    case reversed
    /// One after the other, in an order that the seed decides.
    case shuffled(seed: UInt64)
    /// One test alone, by its identifier.
    case only(test: String)
    /// None of them.
    case empty
    /// The judge's own test alone.
    case canary

    /// Whether tests run one after the other, in the order of the source.
    var isInOrder: Bool {
      switch self {
      case .serial, .only: true
      case .parallel, .reversed, .shuffled, .empty, .canary: false
      }
    }
  }

  var id: Int32
  var way: Way

  /// Reads a line such as `3 serial`, `0 shuffled:7` or ``3 only:Shop.Tests/`adds one`()/Tests.swift:9:4``.
  ///
  /// - Throws: A usage problem that names the line.
  init(_ line: Substring) throws(RunnerProblem) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let id = Int32(words[0]), let way = Self.way(words[1]) else {
      throw .usage("expected 'ID WAY' on standard input, found '\(line)'")
    }
    self.id = id
    self.way = way
  }

  private static func way(_ word: Substring) -> Way? {
    switch word {
    case "serial": return .serial
    case "parallel": return .parallel
    case "reversed": return .reversed
    case "empty": return .empty
    case "canary": return .canary
    case _ where word.hasPrefix("only:"): return .only(test: String(word.dropFirst(5)))
    default:
      guard word.hasPrefix("shuffled:"), let seed = UInt64(word.dropFirst(9)) else { return nil }
      return .shuffled(seed: seed)
    }
  }

  /// Reads standard input to its end, before any test runs.
  ///
  /// - Throws: A usage problem for a line that is none.
  static func readAll() throws(RunnerProblem) -> [Request] {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(0, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      text += buffer[..<count]
    }
    var requests: [Request] = []
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      requests.append(try Request(line))
    }
    return requests
  }
}
