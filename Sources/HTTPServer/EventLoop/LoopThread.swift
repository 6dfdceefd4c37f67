#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The threads that loops run on: not those of the cooperative pool, which must never block.
enum LoopThread {
  /// What tells the calling thread from others.
  static var current: UInt {
    #if canImport(Glibc)
      UInt(pthread_self())
    #else
      UInt(bitPattern: unsafe pthread_self())
    #endif
  }

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread that nobody joins.
  ///
  /// - Throws: `SystemError` of `pthread_create`.
  static func start(_ run: @escaping @Sendable () -> Void) throws(SystemError) {
    let work = unsafe Unmanaged.passRetained(Work(run))
    #if canImport(Glibc)
      var thread = pthread_t()
      let code = unsafe pthread_create(&thread, nil, { unsafe Self.begin($0) }, work.toOpaque())
      if code == 0 { pthread_detach(thread) }
    #else
      var thread: pthread_t?
      let code = unsafe pthread_create(&thread, nil, { unsafe Self.begin($0) }, work.toOpaque())
      if let thread = unsafe thread { unsafe pthread_detach(thread) }
    #endif
    guard code == 0 else {
      unsafe work.release()
      throw SystemError("pthread_create", code: code)
    }
  }

  private static func begin(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer = unsafe pointer else { return nil }
    unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
    return nil
  }
}
