#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of events: one JSON object a line, each written at once, so that a kill tears none but the last.
struct EventFile: Sendable {
  private let descriptor: Int32

  /// Opens a path for appending, or takes over the descriptor that is named by its number.
  ///
  /// - Throws: A problem that names the path and the system's reason.
  init(_ target: String) throws(RunnerProblem) {
    if let number = Int32(target) {
      descriptor = number
      return
    }
    descriptor = unsafe open(target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    if descriptor < 0 {
      let reason = unsafe String(cString: strerror(errno))
      throw RunnerProblem(text: "cannot write events to '\(target)': \(reason)")
    }
  }

  /// Appends a line.
  func write(_ line: String) {
    var line = line
    line += "\n"
    line.withUTF8 { unsafe append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends a record as it came from Swift Testing.
  func write(_ record: UnsafeRawBufferPointer) {
    unsafe withUnsafeTemporaryAllocation(byteCount: record.count + 1, alignment: 1) { line in
      unsafe line.copyMemory(from: record)
      unsafe line[record.count] = UInt8(ascii: "\n")
      unsafe append(UnsafeRawBufferPointer(line))
    }
  }

  private func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
      let count = unsafe system_write(descriptor, part.baseAddress, part.count)
      if count < 0 && errno == EINTR { continue }
      // A reader that went away is no reason to fail a test.
      if count <= 0 { return }
      unsafe rest = rest.dropFirst(count)
    }
  }
}

/// `write(2)`, under a name that the methods above do not hide.
private func system_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
