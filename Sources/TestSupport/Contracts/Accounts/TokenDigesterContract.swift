public import Ports
import Testing

/// What every token digester keeps, the real ones and the doubles.
///
/// ```swift
/// @Test(arguments: TokenDigesterContract.promises)
/// func `keeps the promise`(_ promise: TokenDigesterContract.Promise) async throws {
///   try await promise.check(FakeTokenDigester())
/// }
/// ```
public enum TokenDigesterContract {
  /// A promise about a digester.
  public typealias Promise = ContractPromise<any TokenDigester>

  /// The promises of the port `TokenDigester`.
  public static let promises = [
    Promise("equal tokens have equal digests") { digester, location in
      let digest = digester.digest(Secret("a-1.k7x"))
      _ = digester.digest(Secret("a-1.other"))
      #expect(digester.digest(Secret("a-1.k7x")) == digest, sourceLocation: location)
    },
    Promise("different tokens have different digests") { digester, location in
      let tokens = ["", "a", "A", "a-1.k7x", "a-1.k7y", "a-2.k7x"].map { Secret($0) }
      #expect(Set(tokens.map(digester.digest)).count == 6, sourceLocation: location)
    },
    Promise("a digest does not hold the token") { digester, location in
      let digest = digester.digest(Secret("k7x-token")).encoded.reveal()
      #expect(!digest.contains("k7x"), sourceLocation: location)
    },
  ]
}
