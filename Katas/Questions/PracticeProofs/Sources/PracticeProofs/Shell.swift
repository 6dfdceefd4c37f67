import Foundation

/// What a line of shell did.
public struct ShellRun: Equatable {
  /// The exit code: 0 is what a pipeline shows in green.
  public var exit: Int32
  /// What it printed, without the line break at its end.
  public var output: String

  /// Says what it did.
  public init(exit: Int32, output: String) {
    self.exit = exit
    self.output = output
  }
}

/// Runs a line of shell as a step of a pipeline does.
///
/// - Parameters:
///   - line: The line.
///   - environment: All the variables that the shell gets.
/// - Returns: What it did.
/// - Throws: Where there is no `/bin/sh`.
public func shell(_ line: String, environment: [String: String] = [:]) throws -> ShellRun {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", line]
  process.environment = environment
  process.standardOutput = output
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return ShellRun(
    exit: process.terminationStatus, output: text.trimmingCharacters(in: .newlines))
}
