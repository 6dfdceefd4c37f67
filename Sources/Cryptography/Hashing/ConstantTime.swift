/// Compares two byte strings in a time that depends on their lengths only.
///
/// Ordinary `==` stops at the first difference, so its duration tells an attacker how many leading
/// bytes of a guess were right. Use this for codes, tokens and digests.
///
/// - Parameters:
///   - first: One byte string.
///   - second: The other. Unequal lengths are seen at once: a length is not a secret here.
/// - Returns: `true` when both hold the same bytes.
public func constantTimeEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
  first.count == second.count && Backend.equalBytes(first, second)
}
