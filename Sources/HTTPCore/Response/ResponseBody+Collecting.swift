private import Synchronization

extension ResponseBody {
  /// All bytes, those of a stream as well, for tests.
  ///
  /// - Throws: What the maker of the stream throws; `ResponseError.bodyTooLong` or `.bodyTooShort`
  ///   where it does not keep to the length it announced.
  public func bytes() async throws -> [UInt8] {
    switch self {
    case .bytes(let bytes): return bytes
    case .stream(let length, let produce):
      let collector = Collector(length: length)
      try await produce(collector)
      return try collector.end()
    }
  }

  /// All bytes as text; what is no UTF-8 is replaced.
  ///
  /// - Throws: What `bytes()` throws.
  public func text() async throws -> String { String(decoding: try await bytes(), as: UTF8.self) }
}

/// What takes the parts of a streamed body where there is no connection.
private final class Collector: BodyWriter {
  private let length: Int?
  private let all = Mutex([UInt8]())

  init(length: Int?) { self.length = length }

  func write(_ bytes: [UInt8]) async throws {
    let count = all.withLock { all in
      all += bytes
      return all.count
    }
    if let length, count > length { throw ResponseError.bodyTooLong(announced: length) }
  }

  func end() throws(ResponseError) -> [UInt8] {
    let bytes = all.withLock { $0 }
    if let length, bytes.count < length {
      throw .bodyTooShort(missing: length - bytes.count)
    }
    return bytes
  }
}
