import CLinux

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The `main` of a kata's test binary: runs the tests once, or once for each planted variant.
@main struct KataRunner {
  static func main() async {
    limitDamage()
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else { leave(64) }
    guard let events = EventFile(arguments.events), let entryPoint = EntryPoint() else { leave(70) }
    do {
      switch arguments.mode {
      case .run:
        let passed = unsafe try await entryPoint.run(arguments.configuration) {
          unsafe events.write($0)
        }
        leave(passed ? 0 : 1)
      case .judge:
        guard let switches = Switches() else { leave(70) }
        try await judge(arguments, switches, entryPoint, events)
        leave(0)
      }
    } catch {
      events.write(#"{"redgreen":"refused"}"#)
      leave(70)
    }
  }

  /// Runs the suite once for each variant and writes its records between two lines of our own.
  private static func judge(
    _ arguments: Arguments, _ switches: Switches, _ entryPoint: EntryPoint, _ events: EventFile
  ) async throws {
    events.write(#"{"redgreen":"switches","count":\#(switches.count)}"#)
    for variant in arguments.variants {
      events.write(#"{"redgreen":"variantStarted","id":\#(variant)}"#)
      switches.turn(to: variant)
      let passed = unsafe try await entryPoint.run(arguments.configuration) {
        unsafe events.write($0)
      }
      switches.turn(to: 0)
      events.write(#"{"redgreen":"variantEnded","id":\#(variant),"passed":\#(passed)}"#)
    }
  }

  /// Ends without running what the learner's code registered for the end.
  private static func leave(_ code: Int32) -> Never {
    fflush(nil)
    _exit(code)
  }

  /// No core files, no endless files, and no life after the parent's death.
  private static func limitDamage() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    var file = rlimit(rlim_cur: 256 << 20, rlim_max: 256 << 20)
    #if canImport(Glibc)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &file)
      _ = kata_die_with_parent()
    #else
      unsafe setrlimit(RLIMIT_CORE, &none)
      unsafe setrlimit(RLIMIT_FSIZE, &file)
    #endif
  }
}
