import Foundation
import KataKit

extension Session {
  /// The learner's reds and greens so far.
  func log(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    try workspace.requireCopy(of: kata)
    let reading = try LogFile(url: workspace.log(of: kata)).read()
    for warning in reading.warnings { console.report("\(warning)") }
    if invocation.has("--json") { return try printJSON(reading.events) }
    guard !reading.events.isEmpty else {
      console.line(" \(kata.name) has no runs yet. Type: \(program) watch")
      return 0
    }
    let screen = LogScreen(kata: kata.name, paint: paint, width: console.width)
    console.write(screen.text(reading.events))
    return 0
  }
}
