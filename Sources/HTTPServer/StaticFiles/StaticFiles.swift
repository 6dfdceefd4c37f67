public import HTTPCore
public import Ports

/// The files of a folder, for GET and HEAD, with entity tags, conditions and ranges.
///
/// ```swift
/// let files = StaticFiles(folder: "/srv/shop/public", clock: SystemWallClock())
/// try router.add(.get, "/assets/*path") { try await files.respond(to: $0, path: "path") }
/// ```
///
/// Links are not followed and names that begin with a dot are not served. Files are read on the thread
/// of the connection, in parts of 64 KB: they belong on a local disk.
public struct StaticFiles: Sendable {
  /// Up to so many bytes a file is sent from memory; beyond it is streamed.
  static let memoryLimit = 256 * 1024

  private let folder: FileFolder
  private let clock: any WallClock

  /// Serves a folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder.
  ///   - clock: Tells the time by which dates in conditions are read.
  public init(folder: String, clock: any WallClock) {
    self.folder = FileFolder(folder)
    self.clock = clock
  }

  /// Answers with a file.
  ///
  /// - Parameters:
  ///   - request: The request; its conditions and ranges count.
  ///   - path: The name of the router's parameter that holds the rest of the path.
  /// - Returns: 200, 206, 304, 404, 412 or 416.
  /// - Throws: `SystemError` where the file cannot be read; `PathParameterError.unknownName` where the
  ///   route has no such parameter.
  public func respond(to request: Request, path: String) async throws -> Response {
    try await respond(to: request, file: request.parameters.value(path))
  }

  /// Answers with one file, whatever the path of the request is.
  ///
  /// - Parameters:
  ///   - request: The request; its conditions and ranges count.
  ///   - file: The path of the file below the folder.
  /// - Returns: 200, 206, 304, 404, 412 or 416.
  /// - Throws: `SystemError` where the file cannot be read.
  public func respond(to request: Request, file: String) async throws -> Response {
    let steps = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let file = try folder.open(steps), let name = steps.last else {
      return .problem(Problem(status: .notFound))
    }
    return try FileAnswer(file, name: name, now: clock.now()).response(to: request.head)
  }
}
