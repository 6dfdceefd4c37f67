#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The failure of a call of the system.
///
/// ```swift
/// do throws(SystemError) {
///   _ = try HTTPServer.start(configuration) { _ in .text("Good morning") }
/// } catch {
///   if error.call == "bind" { print("Is the port taken? \(error)") }
/// }
/// ```
public struct SystemError: Error, Hashable, Sendable {
  /// The name of the call, such as `bind`.
  public let call: String
  /// The number of the error, as `errno` has it.
  public let code: Int32

  init(_ call: StaticString, code: Int32 = errno) {
    self.call = "\(call)"
    self.code = code
  }
}

extension SystemError: CustomStringConvertible {
  /// The call and the system's own words for its failure.
  public var description: String {
    "\(call): \(unsafe String(cString: strerror(code))) (error \(code))"
  }
}
