import Foundation
import KataKit

extension JobExecution {
  /// Runs one step, if its condition holds.
  mutating func run(_ step: Workflow.Step, number: Int) throws -> WorkflowReport.StepRun {
    var own: [String: String] = [:]
    let before = context()
    for setting in step.environment { own[setting.name] = try before.render(setting.value) }
    let context = context(adding: own)
    let name = try context.render(step.name)
    var run = WorkflowReport.StepRun(name: name, outcome: .skipped, conclusion: .skipped)
    guard try context.holds(step.condition) else {
      remember(step, run, [:])
      return run
    }
    let limit = try minutes(step.minutes, context)
    let start = ContinuousClock.now
    var outputs: [String: String] = [:]
    switch step.work {
    case .script(let script):
      let text = try context.render(script)
      (run, outputs) = try execute(text, of: step, number: number, as: run, own, limit)
    case .action(let action, let settings):
      var inputs: [String: String] = [:]
      for input in settings { inputs[input.name] = try context.render(input.value) }
      do {
        run.output = try perform(action, inputs, &outputs)
        run.outcome = .success
      } catch let error as ExpressionError {
        run.output = "::error::\(error)\n"
        run.outcome = .failure
      }
    }
    run.seconds = start.duration(to: .now).seconds
    let isAllowed = try step.continuesOnError.map { try context.value(of: $0).text == "true" }
    run.conclusion = run.outcome == .failure && isAllowed == true ? .success : run.outcome
    if status != .cancelled, run.conclusion == .failure { status = .failure }
    if ContinuousClock.now >= deadline { status = .cancelled }
    remember(step, run, outputs)
    return run
  }

  private mutating func remember(
    _ step: Workflow.Step, _ run: WorkflowReport.StepRun, _ outputs: [String: String]
  ) {
    guard let id = step.id else { return }
    steps[id] = .object([
      "outcome": .string(run.outcome.rawValue), "conclusion": .string(run.conclusion.rawValue),
      "outputs": .object(outputs.mapValues(ExpressionValue.string)),
    ])
  }

  /// Runs a script in its shell, then reads what it told the runner.
  private mutating func execute(
    _ script: String, of step: Workflow.Step, number: Int, as run: WorkflowReport.StepRun,
    _ own: [String: String], _ minutes: Double?
  ) throws -> (WorkflowReport.StepRun, [String: String]) {
    var run = run
    let folders = executor.folders
    let image = try job.image.map { try context().render($0) } ?? ""
    let named = step.shell ?? job.shell ?? workflow.shell
    let shell = named.flatMap(Shell.init(name:)) ?? .unnamed(inContainer: !image.isEmpty)
    let file = folders.temporary.appending(path: "step-\(number).sh")
    try Data(script.utf8).write(to: file)
    let names = ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"]
    let files = names.map { folders.temporary.appending(path: "\($0)-\(number)") }
    for file in files { try Data().write(to: file) }

    var environment = base
    environment.merge(variables) { $1 }
    environment.merge(own) { $1 }
    for (name, file) in zip(names, files) { environment[name] = file.path }
    let left = max(ContinuousClock.now.duration(to: deadline).seconds, 0.01)
    let limit = min(left, minutes.map { $0 * options.minute } ?? left)
    let below = try context(adding: own).render(step.folder ?? job.folder ?? workflow.folder ?? "")
    let folder = folders.folder(below)
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    guard isFolder.boolValue else {
      run.output = "::error::there is no folder \"\(below)\" to work in.\n"
      run.outcome = .failure
      return (run, [:])
    }
    let command = Command(
      "/usr/bin/env", [shell.program] + shell.arguments + [file.path], in: folder,
      environment: environment, timeLimit: limit)
    let result = try executor.tool.runner.run(command)
    run.output = result.output
    run.outcome = result.succeeded ? .success : .failure
    switch result.exit {
    case .code(0): break
    case .code(let code): run.output += "::error::Process completed with exit code \(code).\n"
    case .signal(let signal): run.output += "::error::Process ended by signal \(signal).\n"
    case .timedOut:
      if ContinuousClock.now >= deadline { run.outcome = .cancelled }
      run.output += "::error::'\(run.name)' has timed out after \(minutes ?? 0) minutes.\n"
    }
    let outputs = try take(files, &run)
    return (run, outputs)
  }

  /// Reads the four files of a step.
  private mutating func take(
    _ files: [URL], _ run: inout WorkflowReport.StepRun
  ) throws -> [String: String] {
    let texts = files.map {
      String(decoding: FileManager.default.contents(atPath: $0.path) ?? Data(), as: UTF8.self)
    }
    report.summary += texts[3]
    paths = texts[2].split(separator: "\n").map(String.init).reversed() + paths
    do {
      for setting in try CommandFile.settings(in: texts[0]) {
        if setting.name.hasPrefix("GITHUB_") || setting.name.hasPrefix("RUNNER_") {
          throw ExpressionError("\(setting.name) cannot be set through GITHUB_ENV.")
        }
        variables[setting.name] = setting.value
      }
      var outputs: [String: String] = [:]
      for setting in try CommandFile.settings(in: texts[1]) {
        outputs[setting.name] = setting.value
      }
      return outputs
    } catch {
      run.output += "::error::\(error)\n"
      run.outcome = .failure
      return [:]
    }
  }

  /// What every step finds in its environment.
  private var base: [String: String] {
    let folders = executor.folders
    var base = executor.tool.environment.filter { !$0.key.hasPrefix("GIT_") }
    base["PATH"] = (paths + [base["PATH"] ?? ""]).joined(separator: ":")
    base["HOME"] = folders.home.path
    base["CI"] = "true"
    base["GITHUB_ACTIONS"] = "true"
    base["RUNNER_OS"] = "Linux"
    base["RUNNER_ARCH"] = Self.architecture
    base["RUNNER_TEMP"] = folders.temporary.path
    base[Orphans.variable] = trackingID
    if case .object(let members)? = contexts["github"] {
      for (name, value) in members where name != "event" {
        base["GITHUB_\(name.uppercased())"] = value.text
      }
    }
    return base
  }
}
