/// The status of RFC 3463, which says more than the three digits of a reply: `5.1.1`.
///
/// ```swift
/// EnhancedStatusCode("5.1.1")?.subject  // 1: the address
/// ```
public struct EnhancedStatusCode: Hashable, Sendable {
  /// What became of the command: 2 success, 4 transient failure, 5 permanent failure.
  public let category: Int
  /// What the status is about, 0 to 999: 1 the address, 2 the mailbox, 5 the protocol.
  public let subject: Int
  /// The precise condition within the subject, 0 to 999.
  public let detail: Int

  /// Reads `class.subject.detail`; nil when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumeric = parts.allSatisfy { part in
      (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { Octet.digits.contains($0) }
    }
    guard parts.count == 3, isNumeric else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, [2, 4, 5].contains(numbers[0]) else { return nil }
    category = numbers[0]
    subject = numbers[1]
    detail = numbers[2]
  }
}

extension EnhancedStatusCode: CustomStringConvertible {
  /// The status as it stands in a reply: `5.1.1`.
  public var description: String { "\(category).\(subject).\(detail)" }
}
