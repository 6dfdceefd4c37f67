import Foundation
import Ports

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension HTTPClientError {
  /// What an error of `URLSession` means.
  ///
  /// On Linux most errors of libcurl have the code `unknown`, and words that no code should hang on:
  /// then it counts whether the answer had begun.
  ///
  /// - Parameters:
  ///   - error: The error, other than a cancellation.
  ///   - answerHasBegun: Whether status and headers had come.
  init(_ error: any Error, answerHasBegun: Bool) {
    if answerHasBegun {
      self = .truncated
      return
    }
    self =
      switch (error as? URLError)?.code {
      case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet:
        .refused
      case .serverCertificateHasBadDate, .serverCertificateUntrusted,
        .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
        .refused
      case .timedOut: .timedOut
      // Linux: "Received HTTP/0.9 when not allowed" and "Failed writing header", in this order.
      case .unsupportedURL, .unknown, .cannotParseResponse: .malformed
      // Also the empty answer, which is `badServerResponse`.
      default: .reset
      }
  }
}
