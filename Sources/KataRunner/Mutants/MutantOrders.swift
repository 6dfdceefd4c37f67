#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a worker is asked to do, a line each; words are kept apart by tabs.
///
///     memory  MEBIBYTES                        how much more than at the start the process may take
///     suite   REGEX                            which tests there are
///     test    REGEX                            one test; they are counted from 0
///     green   TIMES  MILLISECONDS              run all on the code as it is, the last time side by side
///     trap    MILLISECONDS                     run all with every switch trapping
///     mutant  ID  BUDGET  MILLISECONDS  0,4|1  run these tests, batch by batch, until one fails
struct MutantOrders {
  struct Mutant {
    var id: Int32
    var budget: Int64
    var limit: Int
    /// Indices of tests; empty for one batch of all.
    var batches: [[Int]]
  }

  enum Order {
    case green(times: Int, limit: Int)
    case trap(limit: Int)
    case mutant(Mutant)
  }

  /// In MiB; 0 for any.
  private(set) var memory = 0
  private(set) var suite = ""
  private(set) var tests: [String] = []
  private(set) var orders: [Order] = []

  /// Reads the orders.
  ///
  /// - Throws: A problem for a file that cannot be read, or a line that means nothing.
  init(path: String) throws(RunnerProblem) {
    for line in try Self.text(of: path).split(separator: "\n") {
      let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard take(words) else { throw RunnerProblem(text: "no order: '\(line)'") }
    }
  }

  private mutating func take(_ words: [String]) -> Bool {
    switch (words[0], words.count) {
    case ("memory", 2):
      guard let mebibytes = Int(words[1]) else { return false }
      memory = mebibytes
    case ("suite", 2): suite = words[1]
    case ("test", 2): tests.append(words[1])
    case ("green", 3):
      guard let times = Int(words[1]), let limit = Int(words[2]) else { return false }
      orders.append(.green(times: times, limit: limit))
    case ("trap", 2):
      guard let limit = Int(words[1]) else { return false }
      orders.append(.trap(limit: limit))
    case ("mutant", 5):
      guard let id = Int32(words[1]), let budget = Int64(words[2]), let limit = Int(words[3])
      else { return false }
      let batches = words[4].split(separator: "|").map {
        $0.split(separator: ",").compactMap { Int($0) }.filter(tests.indices.contains)
      }
      orders.append(.mutant(Mutant(id: id, budget: budget, limit: limit, batches: batches)))
    default: return false
    }
    return true
  }

  private static func text(of path: String) throws(RunnerProblem) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw RunnerProblem(text: "cannot read orders from '\(path)': \(reason)")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
