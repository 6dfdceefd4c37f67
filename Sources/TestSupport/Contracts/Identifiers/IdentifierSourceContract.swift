public import Ports
import Testing

/// What every source of identifiers keeps, the real ones and those that count.
///
/// ```swift
/// @Test(arguments: IdentifierSourceContract.promises)
/// func `keeps the promise`(_ promise: IdentifierSourceContract.Promise) async throws {
///   try await promise.check(RandomIdentifierSource())
/// }
/// ```
///
/// A source that always answers the same, such as `FixedIdentifierSource`, keeps only the second.
public enum IdentifierSourceContract {
  /// A promise about a source.
  public typealias Promise = ContractPromise<any IdentifierSource>

  /// The promises of the port `IdentifierSource`.
  public static let promises = [
    Promise("each identifier differs from all before it") { source, location in
      let identifiers = (0..<1_000).map { _ in source.makeIdentifier() }
      #expect(Set(identifiers).count == 1_000, sourceLocation: location)
    },
    Promise("an identifier stands in a URL path unescaped") { source, location in
      let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
      for _ in 0..<100 {
        let identifier = source.makeIdentifier()
        #expect(
          !identifier.isEmpty && unreserved.isSuperset(of: identifier),
          "\(identifier.debugDescription)", sourceLocation: location)
      }
    },
    Promise("identifiers that are made at once differ") { source, location in
      let identifiers = await withTaskGroup(of: [String].self) { group in
        for _ in 0..<8 {
          group.addTask { (0..<200).map { _ in source.makeIdentifier() } }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(Set(identifiers).count == 1_600, sourceLocation: location)
    },
  ]
}
