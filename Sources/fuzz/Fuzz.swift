import Foundation
import Fuzzing

/// Feeds mutated inputs to one parser: `fuzz TARGET [--count N] [--seed S] [--from I]`.
///
/// The inputs are fed in a child process. A crash, a hang, a broken promise or memory that grows
/// ends the run with the number of the input and the command that repeats it.
@main
struct Fuzz {
  /// The longest that one input may take, in seconds.
  private static let patience = 5.0
  /// The most that the memory may grow by after the first tenth of a run, in kilobytes.
  private static let growth = 32_768
  /// The most address space that the child may take, in bytes.
  private static let space: rlim_t = 4 << 30

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let names = FuzzTargets.all.keys.sorted()
    if arguments == ["--list"] { return print(names.joined(separator: "\n")) }
    guard let name = arguments.first, let target = FuzzTargets.all[name] else {
      let list = names.joined(separator: " | ")
      fail("usage: fuzz --list | TARGET [--count N] [--seed S] [--from I]\nTARGET: \(list)", 64)
    }
    let count = number("--count", in: arguments) ?? 1_000_000
    let seed = number("--seed", in: arguments) ?? 1
    let first = number("--from", in: arguments) ?? 0
    let campaign = Campaign(name, try target(), seed: UInt64(seed))
    if let option = arguments.firstIndex(of: "--note"), option + 1 < arguments.count {
      try feed(campaign, first..<first + count, noting: URL(filePath: arguments[option + 1]))
    } else {
      try supervise(campaign, arguments)
    }
  }

  /// Runs a child of this very program and says where it failed.
  private static func supervise(_ campaign: Campaign, _ arguments: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID()).number")
    defer { try? FileManager.default.removeItem(at: file) }
    let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let supervisor = Supervisor(patience: patience, file: file)
    switch try supervisor.run(program, arguments + ["--note", file.path]) {
    case .left(code: 0): return
    case .left(let code): exit(code)
    case .crashed(let signal, let number):
      fail("\(campaign.finding("The parser was ended by signal \(signal).", number))", 1)
    case .hung(let number):
      fail("\(campaign.finding("The input takes longer than \(patience) s.", number))", 1)
    }
  }

  /// Feeds the inputs in this process.
  private static func feed(_ campaign: Campaign, _ numbers: Range<Int>, noting file: URL) throws {
    var limit = rlimit(rlim_cur: space, rlim_max: space)
    _ = unsafe setrlimit(addressSpace, &limit)
    let note = try ProgressNote(file)
    let atStart = ResidentMemory.kilobytes
    var early = atStart
    do throws(FuzzFinding) {
      let report = try campaign.run(numbers) { number in
        note.write(number)
        if number == numbers.lowerBound + numbers.count / 10 { early = ResidentMemory.kilobytes }
        if number > 0, number.isMultiple(of: 1_000_000) { print("  \(number) inputs") }
      }
      let atEnd = ResidentMemory.kilobytes
      print(
        "\(campaign.name): seed \(campaign.seed), \(report); memory \(atStart) KB at the start, "
          + "\(early) KB after a tenth, \(atEnd) KB at the end")
      if atEnd - early > growth { fail("\(campaign.name): the memory grew: look for a leak", 1) }
    } catch { fail("\(error)", 1) }
  }

  #if canImport(Glibc)
    private static var addressSpace: __rlimit_resource_t {
      __rlimit_resource_t(RLIMIT_AS.rawValue)
    }
  #else
    private static var addressSpace: Int32 { RLIMIT_AS }
  #endif

  private static func number(_ option: String, in arguments: [String]) -> Int? {
    guard let index = arguments.firstIndex(of: option) else { return nil }
    guard index + 1 < arguments.count, let value = Int(arguments[index + 1]), value >= 0 else {
      fail("\(option) takes a number from 0", 64)
    }
    return value
  }

  private static func fail(_ message: String, _ code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}
