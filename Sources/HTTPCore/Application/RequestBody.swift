/// The content of a request, part by part as it comes.
///
/// ```swift
/// for try await part in request.body { digest.update(part) }
/// let order = try JSONValue(body: await request.body.collect(), contentType: "application/json")
/// ```
///
/// A body from a connection can be read once, while its request is being answered: a client that is
/// not read from has to wait.
public struct RequestBody: Sendable, AsyncSequence {
  /// A run of bytes that came together.
  public typealias Element = [UInt8]

  fileprivate enum Storage {
    case bytes([UInt8])
    case source(any RequestBodySource)
  }

  private let storage: Storage

  /// A body that is whole already.
  public static func bytes(_ bytes: [UInt8]) -> RequestBody { RequestBody(storage: .bytes(bytes)) }

  /// A body that is still on its way.
  public static func source(_ source: any RequestBodySource) -> RequestBody {
    RequestBody(storage: .source(source))
  }

  /// All bytes.
  ///
  /// - Parameter limit: The most bytes to take; the limits of the connection hold as well.
  /// - Returns: The bytes of all parts that were not read yet.
  /// - Throws: `RequestRefusal.bodyTooLarge` beyond the limit; what the source throws.
  public func collect(upTo limit: Int = .max) async throws -> [UInt8] {
    var all: [UInt8] = []
    for try await part in self {
      guard part.count <= limit - all.count else {
        throw RequestRefusal.bodyTooLarge(limit: limit)
      }
      if all.isEmpty { all = part } else { all += part }
    }
    return all
  }

  /// Starts to read.
  public func makeAsyncIterator() -> Iterator { Iterator(storage: storage) }

  /// A reader of one body.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var storage: Storage

    /// The next part, never an empty one; nil at the end of the body.
    ///
    /// - Throws: `RequestRefusal` where the rest of the request is malformed or too large; what the
    ///   connection ended with.
    public mutating func next() async throws -> [UInt8]? {
      switch storage {
      case .bytes(let bytes):
        storage = .bytes([])
        return bytes.isEmpty ? nil : bytes
      case .source(let source): return try await source.next()
      }
    }
  }
}

/// Where the parts of a body come from.
public protocol RequestBodySource: Sendable {
  /// The next part, never an empty one; nil at the end of the body.
  ///
  /// - Throws: `RequestRefusal` where the rest of the request is malformed or too large; what the
  ///   connection ended with.
  func next() async throws -> [UInt8]?
}
