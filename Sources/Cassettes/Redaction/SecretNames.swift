/// Names of secrets, in any spelling: `api_key`, `api-key` and `apiKey` are one name.
struct SecretNames: Sendable {
  private let folded: Set<[UInt8]>

  init(_ names: some Sequence<String>) {
    folded = Set(names.map { Self.folded($0.utf8) })
  }

  func contains(_ name: String) -> Bool { contains(name.utf8) }

  func contains(_ name: some Sequence<UInt8>) -> Bool { folded.contains(Self.folded(name)) }

  /// Says whether a name or the last part of a nested one, such as `user[password]`, is secret.
  func containsItem(_ name: String) -> Bool {
    if contains(name) { return true }
    guard let last = name.split(whereSeparator: { "[].".contains($0) }).last else { return false }
    return contains(String(last))
  }

  private static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
    name.compactMap { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): nil
      case 0x41...0x5a: byte | 0x20
      default: byte
      }
    }
  }
}
