import KataKit

extension Session {
  /// Gives the learner a copy of a kata.
  func start(_ invocation: Invocation) throws -> Int32 {
    guard !invocation.words.isEmpty else {
      console.report("Which kata? For example: \(program) start \(catalogue.katas[0].name)")
      return Dispatcher.usage
    }
    let kata = try kata(invocation)
    try workspace.start(kata, now: now())
    let folder = workspace.shown(workspace.folder(of: kata))
    console.line()
    console.line(" \(paint.bold(kata.name)) is yours: \(folder)")
    console.line()
    console.line(" Read it      \(program) show   or   \(folder)/README.md")
    console.line(" Go on        \(program) watch")
    if kata.hasCoach { console.line(" Step by step \(program) coach") }
    console.line(" Or by hand   cd '\(folder)' && swift test")
    console.line()
    return 0
  }

  /// Puts a kata back to its starting point; what was there is kept.
  func reset(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    let backup = try workspace.reset(kata, now: now())
    console.line()
    console.line(
      " \(paint.bold(kata.name)) is as at the start: \(workspace.shown(workspace.folder(of: kata)))"
    )
    if let backup { console.line(" What you had is kept in \(workspace.shown(backup))") }
    console.line()
    return 0
  }
}
