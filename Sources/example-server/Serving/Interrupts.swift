import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wishes of whoever started the program that it ends: Ctrl-C, or a service manager's signal.
///
/// Such a signal ends the program no longer by itself, for as long as this is there.
final class Interrupts {
  /// The signals, as they come.
  let signals: AsyncStream<Int32>
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen.
  init() {
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    self.signals = signals
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield(number) }
      source.activate()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
