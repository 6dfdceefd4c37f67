/// Draws bytes from the system's cryptographic random generator.
///
/// - Parameter count: How many bytes, from 0 to 2,147,483,647. A negative count is a programmer
///   error and traps.
/// - Returns: Bytes that nobody can predict.
/// - Throws: ``CryptographyError/failed(operation:)`` when the generator has no entropy.
public func randomBytes(count: Int) throws(CryptographyError) -> [UInt8] {
  precondition(count >= 0, "A count of random bytes is not negative.")
  return try Backend.randomBytes(count: count)
}
