import Foundation
import Ports

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension HTTPResponse {
  /// Makes an answer of what came.
  ///
  /// - Throws: `HTTPClientError.malformed` where the status is not within 200...599, or a header is
  ///   none.
  init(_ response: HTTPURLResponse, body: [UInt8]) throws {
    guard (200...599).contains(response.statusCode) else { throw HTTPClientError.malformed }
    var headers = HTTPHeaders()
    // In the order of their names: their own is lost.
    let fields = response.allHeaderFields.compactMap { name, value -> (String, String)? in
      guard let name = name as? String, let value = value as? String else { return nil }
      return (name, value)
    }
    for (name, value) in fields.sorted(by: { $0.0 < $1.0 }) {
      do { try headers.append(name, value) } catch { throw HTTPClientError.malformed }
    }
    self.init(status: response.statusCode, headers: headers, body: body)
  }
}
