import Foundation
import KataKit
import Mutation
import Synchronization

extension Session {
  /// Judges the tests of any Swift package by changes that nobody planted.
  func mutate(_ invocation: Invocation) throws -> Int32 {
    let request = try mutationRequest(invocation)
    let isJSON = invocation.has("--json")
    let spinner = Spinner(console, "reading")
    let judging = Mutex<ContinuousClock.Instant?>(nil)
    let run = MutationRun(request, root: root, toolchain: try toolchain(), runner: runner)
    let report = try run.report(whileWaiting: { if !isJSON { spinner.tick() } }) { stage in
      if isJSON { return }
      let start = judging.withLock { start in
        if case .judging = stage, start == nil { start = .now }
        return start
      }
      spinner.say(MutationScreen.words(for: stage, after: start?.duration(to: .now)))
      spinner.tick()
    }
    spinner.clear()
    if isJSON {
      _ = try printJSON(MutationJSON(report))
    } else {
      console.write(MutationScreen(paint: paint, width: console.width).text(report))
    }
    return report.survivors.isEmpty && report.notReached.isEmpty ? 0 : 1
  }

  private func mutationRequest(_ invocation: Invocation) throws(UsageError) -> MutationRequest {
    let path = invocation.words.first ?? "."
    let names = invocation.options["--target"]?.split(separator: ",").map(String.init) ?? []
    return MutationRequest(
      package: URL(fileURLWithPath: path, relativeTo: place), targets: names,
      since: invocation.options["--since"],
      jobs: try number("--jobs", invocation) ?? ProcessInfo.processInfo.activeProcessorCount,
      limit: try number("--limit", invocation), isFresh: invocation.has("--fresh"))
  }

  private func number(_ option: String, _ invocation: Invocation) throws(UsageError) -> Int? {
    guard let text = invocation.options[option] else { return nil }
    guard let number = Int(text), number > 0 else {
      throw UsageError(
        "\(option) takes a number from 1, found \"\(text)\".", nearest: [],
        verb: Verb.named("mutate"))
    }
    return number
  }
}
