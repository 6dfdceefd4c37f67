import Foundation
public import Ports

extension Environment {
  /// Reads the environment of this process; a program does this once, at its start.
  public static func ofProcess() -> Environment {
    Environment(ProcessInfo.processInfo.environment)
  }
}
