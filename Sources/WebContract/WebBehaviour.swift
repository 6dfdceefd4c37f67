/// One behaviour that every web application of the contract has, whatever style it is written in.
///
/// ```swift
/// for behaviour in WebContract.routing {
///   try await behaviour.check(MemoryTransport(shop))
/// }
/// ```
public struct WebBehaviour: Sendable {
  /// The behaviour as a sentence.
  public let sentence: String
  private let body: @Sendable (WebVisitor) async throws -> Void

  init(_ sentence: String, _ body: @escaping @Sendable (WebVisitor) async throws -> Void) {
    (self.sentence, self.body) = (sentence, body)
  }

  /// Checks the behaviour.
  ///
  /// - Parameter transport: The way to an application of the contract.
  /// - Throws: `BrokenBehaviour` where the application behaves otherwise; what the transport throws.
  public func check(_ transport: some WebTransport) async throws {
    do {
      try await body(WebVisitor(transport))
    } catch var broken as BrokenBehaviour {
      broken.behaviour = sentence
      throw broken
    }
  }
}

extension WebBehaviour: CustomStringConvertible {
  /// The sentence.
  public var description: String { sentence }
}
