#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder whose files are opened by paths that cannot lead out of it.
///
/// Each step of a path is opened from the folder before it, and no link is followed: neither `..` nor a
/// link, nor one that is made in the middle of the work, gets past the root.
struct FileFolder: Sendable {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Opens a regular file.
  ///
  /// - Parameter steps: The names on the way, the file's last.
  /// - Returns: nil where there is no such file, where a step is a link, hidden or no name, or where it
  ///   may not be read.
  /// - Throws: `SystemError` of `open` where the process has too many descriptors, or of `fstat`.
  func open(_ steps: [String]) throws(SystemError) -> OpenFile? {
    guard !steps.isEmpty, steps.allSatisfy(Self.isName) else { return nil }
    guard
      var place = try unsafe Self.descriptor(
        openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    else { return nil }
    for (index, step) in steps.enumerated() {
      let kind = index < steps.count - 1 ? O_DIRECTORY : O_NONBLOCK
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind
      guard let next = try unsafe Self.descriptor(openat(place.number, step, flags)) else {
        return nil
      }
      place = next
    }
    return try OpenFile(place)
  }

  private static func isName(_ step: String) -> Bool {
    !step.isEmpty && !step.hasPrefix(".") && !step.utf8.contains { $0 == 0 || $0 == 0x2f }
  }

  private static func descriptor(_ number: Int32) throws(SystemError) -> Descriptor? {
    if number >= 0 { return try Descriptor(number, from: "open") }
    let code = errno
    if code == EMFILE || code == ENFILE { throw SystemError("open", code: code) }
    return nil
  }
}
