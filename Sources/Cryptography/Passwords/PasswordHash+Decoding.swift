extension PasswordHash {
  /// Reads a stored hash.
  ///
  /// The format is checked strictly, and a cost beyond the memory limit is refused before any
  /// work is done: a forged row cannot exhaust the machine.
  ///
  /// - Parameter encoded: What ``encoded`` gave.
  /// - Throws: ``CryptographyError/malformedHash(reason:)`` for a text of another form,
  ///   ``CryptographyError/costOutOfRange(reason:)`` for a cost that is not computed.
  public init(encoded: String) throws(CryptographyError) {
    let fields = encoded.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0].isEmpty else {
      throw .malformedHash(reason: "expected $scrypt$cost$salt$key")
    }
    guard fields[1] == "scrypt" else {
      throw .malformedHash(reason: "the algorithm is not scrypt")
    }
    let cost = try Self.cost(fields[2])
    guard let salt = Base64.decode(fields[3]), (8...64).contains(salt.count) else {
      throw .malformedHash(reason: "the salt is not 8 to 64 bytes in base64 without padding")
    }
    guard let key = Base64.decode(fields[4]), (16...64).contains(key.count) else {
      throw .malformedHash(reason: "the key is not 16 to 64 bytes in base64 without padding")
    }
    self.init(cost: cost, salt: salt, key: key)
  }

  /// Reads `ln=15,r=8,p=3`: these parameters, in this order.
  private static func cost(_ text: Substring) throws(CryptographyError) -> Cost {
    var numbers: [Int] = []
    let parameters = text.split(separator: ",", omittingEmptySubsequences: false)
    for (name, parameter) in zip(["ln=", "r=", "p="], parameters) {
      let digits = parameter.dropFirst(name.count)
      guard parameter.hasPrefix(name), digits.allSatisfy({ ("0"..."9").contains($0) }),
        !digits.hasPrefix("0"), let number = Int(digits)
      else { break }
      numbers.append(number)
    }
    guard numbers.count == 3, parameters.count == 3 else {
      throw .malformedHash(reason: "the cost is not of the form ln=15,r=8,p=3")
    }
    return try Cost(logIterations: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
  }
}
