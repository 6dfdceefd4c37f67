#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Swift Testing's entry point for tools (swift-testing, Documentation/ABI), found at run time.
///
/// Looking it up by name keeps this module free of `import Testing`, so that it starts and builds
/// fast and is linked into any test binary.
@safe struct EntryPoint {
  private typealias Function =
    @convention(thin) @Sendable (
      UnsafeRawBufferPointer?, @escaping @Sendable (UnsafeRawBufferPointer) -> Void
    ) async throws -> Bool

  private let function: Function

  /// Finds the entry point in this process; nil where Swift Testing is not linked in.
  init?() {
    guard let program = unsafe dlopen(nil, RTLD_NOW),
      let symbol = unsafe dlsym(program, "swt_abiv0_getEntryPoint")
    else { return nil }
    typealias Getter = @convention(c) () -> UnsafeRawPointer
    let getter = unsafe unsafeBitCast(symbol, to: Getter.self)
    unsafe function = unsafeBitCast(getter(), to: Function.self)
  }

  /// Runs the tests of this process once.
  ///
  /// - Parameters:
  ///   - configuration: Swift Testing's arguments as JSON.
  ///   - record: Takes each record of the event stream, one JSON object without line breaks.
  /// - Returns: Whether every test passed.
  /// - Throws: What the entry point throws: the configuration could not be read.
  func run(
    _ configuration: String, record: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) async throws -> Bool {
    let bytes = Array(configuration.utf8)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { unsafe buffer.deallocate() }
    unsafe buffer.copyBytes(from: bytes)
    return unsafe try await function(UnsafeRawBufferPointer(buffer), record)
  }
}
