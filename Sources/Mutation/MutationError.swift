package import KataKit

/// A reason why a package was not judged.
package enum MutationError: Error, Equatable {
  /// The folder has no `Package.swift`.
  case noPackage(path: String)
  /// The package manager does not understand the package.
  case notDescribed(path: String, output: String)
  /// The package has no such target, or none whose sources are Swift.
  case unknownTarget(String, known: [String])
  /// No test target of the package uses the target.
  case noTests(targets: [String])
  /// The toolchain ships without the libraries that read Swift.
  case noSyntax(missing: [String], folder: String)
  /// The program that reads Swift did not compile.
  case readerNotBuilt(output: String)
  /// The program that reads Swift failed.
  case readerFailed(output: String)
  /// There is nothing to change in the sources, or in the lines that were asked for.
  case noMutants(since: String?)
  /// The package does not compile, even without any change.
  case notBuilt(output: String)
  /// Git does not know what changed.
  case noChanges(since: String, output: String)
  /// A file could not be copied or written.
  case cannotCopy(path: String, reason: String)
  /// The tests or the judge did not prove themselves.
  case noScore(NoScore)
  /// A mutant that changes nothing was caught, so that no catch proves anything.
  case caughtNothing(test: String)
  /// The woven files hold other switches than the plan.
  case wrongSwitches(expected: Int, found: Int)
}

extension MutationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noPackage(let path):
      "There is no Package.swift in \(path). Name the folder of a Swift package: kata mutate PATH"
    case .notDescribed(let path, let output):
      "The package manager cannot read \(path):\n\(output)"
    case .unknownTarget(let name, let known):
      "The package has no target \"\(name)\" with Swift sources. It has: "
        + known.joined(separator: ", ")
    case .noTests(let targets):
      "No test target depends on \(targets.joined(separator: ", ")), so nothing could be caught."
    case .noSyntax(let missing, let folder):
      "This toolchain has no \(missing.joined(separator: ", ")) in \(folder), so Swift cannot be "
        + "read here. The toolchains of swift.org have them: swiftly install \(Toolchain.required) --use"
    case .readerNotBuilt(let output):
      "The program that reads Swift, Sources/MutationReader, did not compile:\n\(output)"
    case .readerFailed(let output): "The program that reads Swift failed: \(output.prefixLine)"
    case .noMutants(nil): "There is nothing to change in these sources."
    case .noMutants(let since?): "There is nothing to change in the lines changed since \(since)."
    case .notBuilt(let output): "The package does not build:\n\(output)"
    case .noChanges(let since, let output):
      "git does not say what changed since \(since): \(output.prefixLine)"
    case .cannotCopy(let path, let reason): "Cannot copy \(path): \(reason)"
    case .noScore(.nothingRan):
      "No score: no test ran. Only tests of Swift Testing are run, not those of XCTest."
    case .noScore(let reason): "No score: \(reason)."
    case .caughtNothing(let test):
      "No score: \(test) fails on a mutant that changes nothing; the tests are not repeatable."
    case .wrongSwitches(let expected, let found):
      "No score: the woven files hold \(found) switches, the plan \(expected)."
    }
  }
}
