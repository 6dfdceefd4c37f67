import Foundation
import KataKit
import Mutation
import TestSupport
import Testing

@Suite struct `Reading without the toolchain's libraries` {
  @Test func `says what is missing, where, and what to do`() async throws {
    let folder = TemporaryFolder()
    try folder.write("", to: "usr/lib/swift/host/SwiftSyntax.swiftmodule/x")
    let compiler = folder.url.appending(path: "usr/bin/swiftc").path
    let toolchain = Toolchain(
      found: compiler, compiler: compiler, version: "Swift version 6.3.1", libraries: [])
    let error = await #expect(throws: MutationError.self) {
      try await onOwnThread {
        let reader = SyntaxReader(
          root: Checkout.root, builds: folder.url, toolchain: toolchain, runner: CommandRunner())
        return try reader.find(in: ["A.swift"]) {}
      }
    }
    let host = folder.url.appending(path: "usr/lib/swift/host").path
    #expect(error == .noSyntax(missing: ["SwiftParser", "SwiftOperators"], folder: host))
    #expect(error?.description.contains("swiftly install 6.3 --use") == true)
  }
}
