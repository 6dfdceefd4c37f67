import Foundation
import KataKit
import Mutation

/// The checkout that these tests stand in.
enum Checkout {
  /// Its folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The toolchain of the machine.
  static func toolchain() throws -> Toolchain {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Toolchain.find(path: path, cache: nil, runner: CommandRunner())
  }
}
