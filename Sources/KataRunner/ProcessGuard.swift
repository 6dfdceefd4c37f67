#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What keeps a crashing, hanging or orphaned test process from doing harm.
enum ProcessGuard {
  /// Forbids core files: a planted trap is expected and leaves nothing behind.
  static func forbidCoreFiles() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Darwin)
      unsafe setrlimit(RLIMIT_CORE, &limit)
    #else
      unsafe setrlimit(__rlimit_resource_t(4), &limit)
    #endif
  }

  /// Asks the kernel to kill this process when the one that started it dies; Linux only.
  static func dieWithParent() {
    #if os(Linux)
      // NB: prctl is variadic and therefore not imported into Swift; registers carry both forms alike.
      typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      let setParentDeathSignal: Int32 = 1
      guard let address = unsafe symbol("prctl") else { return }
      let control = unsafe unsafeBitCast(address, to: Control.self)
      _ = control(setParentDeathSignal, UInt(SIGKILL), 0, 0, 0)
    #endif
  }

  /// Lets a crash end the process at once, without the run-time's back-trace of it.
  static func crashAtOnce() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] {
      signal(number, SIG_DFL)
    }
  }

  /// Lets an allocation fail, and so the process die, that takes it beyond what it has now; Linux only.
  ///
  /// What counts is the memory that can be written. The address space is no measure: the allocator
  /// reserves 64 MiB of it for each thread, and a suite with some servers in it would run out.
  ///
  /// - Parameter mebibytes: How much more memory there may be; 0 for any.
  static func limitMemory(_ mebibytes: Int) {
    #if os(Linux)
      guard mebibytes > 0, let now = writableMemory else { return }
      let most = rlim_t(now + mebibytes << 20)
      var limit = rlimit(rlim_cur: most, rlim_max: most)
      unsafe setrlimit(__rlimit_resource_t(2), &limit)
    #endif
  }

  /// The memory of this process that can be written, in bytes: the sixth number of `/proc/self/statm`, in pages.
  private static var writableMemory: Int? {
    let numbers = text(of: "/proc/self/statm").split(separator: " ")
    return numbers.count > 5 ? Int(numbers[5]).map { $0 * Int(getpagesize()) } : nil
  }

  /// The size of this process's address space in bytes: the first number of `/proc/self/statm`, in pages.
  static var addressSpace: Int? {
    text(of: "/proc/self/statm").split(separator: " ").first.flatMap { Int($0) }
      .map { $0 * Int(getpagesize()) }
  }

  /// The largest size of this process's address space so far, in bytes: `VmPeak` of `/proc/self/status`,
  /// in KiB; nil where there is no such file.
  static var largestAddressSpace: Int? {
    let lines = text(of: "/proc/self/status").split(separator: "\n")
    let words = lines.first { $0.hasPrefix("VmPeak:") }?.split { $0 == " " || $0 == "\t" } ?? []
    return words.count > 1 ? Int(words[1]).map { $0 << 10 } : nil
  }

  /// The beginning of a small file; empty where it cannot be read.
  private static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(count, 0)], as: UTF8.self)
  }

  /// Ends the process by SIGALRM after so many milliseconds; 0 takes the limit away.
  static func limitTime(_ milliseconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = milliseconds / 1000
    timer.it_value.tv_usec = .init(milliseconds % 1000 * 1000)
    let realTime: Int32 = 0
    unsafe setitimer(realTime, &timer, nil)
  }
}
