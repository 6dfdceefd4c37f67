/// Swift Testing's entry point for tools, found by its documented C name.
///
/// Source: swift-testing, Documentation/ABI/JSON.md, `swt_abiv0_getEntryPoint`.
@safe struct EntryPoint {
  // NB: `@concurrent` is part of the binary interface; under NonisolatedNonsendingByDefault a bare
  // async type would pass a hidden actor that the library does not expect.
  private typealias Function =
    @concurrent @convention(thin) @Sendable (
      UnsafeRawBufferPointer?, @escaping @Sendable (UnsafeRawBufferPointer) -> Void
    ) async throws -> Bool

  private let function: Function

  /// Finds the entry point; nil when the binary was linked without Swift Testing.
  init?() {
    guard let getter = unsafe symbol("swt_abiv0_getEntryPoint") else { return nil }
    let get = unsafe unsafeBitCast(getter, to: (@convention(c) () -> UnsafeRawPointer).self)
    unsafe function = unsafeBitCast(get(), to: Function.self)
  }

  /// Runs the linked tests once.
  ///
  /// - Parameters:
  ///   - configuration: The JSON that Swift Testing reads its options from.
  ///   - handler: Called with the JSON of each record, from any thread, one after the other or at once.
  /// - Returns: Whether no test failed.
  /// - Throws: Whatever Swift Testing refuses in the configuration.
  func call(
    _ configuration: String, _ handler: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) async throws -> Bool {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: configuration.utf8.count, alignment: 1)
    defer { unsafe bytes.deallocate() }
    unsafe bytes.copyBytes(from: configuration.utf8)
    return try await unsafe function(UnsafeRawBufferPointer(bytes), handler)
  }
}

extension EntryPoint {
  /// The options of one call: records of version 6.3, no console output.
  struct Configuration {
    /// Regular expressions, one of which must match a test's identifier; none lets every test run.
    var filters: [String] = []
    /// Regular expressions of the tests that do not run.
    var skips: [String] = []
    var isParallel = false
    /// Whether tests are only named, not run.
    var onlyLists = false
    /// How often the tests are run, one after the other.
    var repetitions = 1

    /// The JSON that Swift Testing reads.
    var json: String {
      // NB: Int.min alone silences the console; any other level still formats every message.
      var json = #"{"verbosity":\#(Int.min),"eventStreamVersion":"6.3","parallel":\#(isParallel)"#
      if !filters.isEmpty { json += #","filter":[\#(Self.list(filters))]"# }
      if !skips.isEmpty { json += #","skip":[\#(Self.list(skips))]"# }
      if onlyLists { json += #","listTests":true"# }
      if repetitions > 1 { json += #","repetitions":\#(repetitions)"# }
      return json + "}"
    }

    private static func list(_ patterns: [String]) -> String {
      patterns.map(quoted).joined(separator: ",")
    }
  }
}
