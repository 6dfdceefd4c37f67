extension FileTree {
  /// A fingerprint of the paths and contents, as 16 hexadecimal digits.
  ///
  /// FNV-1a with 64 bits: the same on every machine and in every run, and good enough to notice that two
  /// trees differ. It is not cryptographic: whoever wants two trees with one digest can make them.
  package var digest: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for path in paths {
      // A length before each part keeps path and content apart.
      for part in [path, files[path] ?? ""] {
        mix("\(part.utf8.count):".utf8)
        mix(part.utf8)
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
