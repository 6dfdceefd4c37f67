import SMTP
import Testing

/// How octets reach a machine; the result must not depend on it.
enum Feeding: String, CaseIterable, CustomTestStringConvertible {
  case whole, byteByByte, inThrees

  var testDescription: String { rawValue }

  func chunks(of octets: [UInt8]) -> [[UInt8]] {
    let size = [Feeding.whole: max(1, octets.count), .byteByByte: 1, .inThrees: 3][self] ?? 1
    return stride(from: 0, to: octets.count, by: size).map {
      Array(octets[$0..<min($0 + size, octets.count)])
    }
  }
}

/// The text with its line feeds as CR LF, as octets.
func wire(_ text: String) -> [UInt8] {
  Array(text.replacing("\n", with: "\r\n").utf8)
}
