#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ServerConfiguration {
  /// The processors that can be used now, at least one.
  public static var cores: Int {
    #if canImport(Glibc)
      max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    #else
      max(1, sysconf(_SC_NPROCESSORS_ONLN))
    #endif
  }
}
