internal import HTTPCore
internal import Ports

/// The answer with a file, or with what a request asked of it.
struct FileAnswer {
  /// The bytes that are read at a time.
  private static let part = 64 * 1024

  private let file: OpenFile
  private let type: String
  private let now: Moment
  private let tag: EntityTag?
  private let boundary: String
  private let modified: Moment

  init(_ file: OpenFile, name: String, now: Moment) {
    self.file = file
    self.now = now
    type = FileType.mediaType(of: name)
    let (seconds, nanoseconds) = file.modified
    let state = [seconds, nanoseconds, file.size].map { String($0, radix: 36) }
      .joined(separator: "-")
    // Written within the last two seconds, the file may change again without a new time.
    let isSettled = now.secondsSince1970 - seconds > 2
    tag = isSettled ? EntityTag(strong: state) : EntityTag(weak: state)
    boundary = "redgreen-\(state)"
    modified = Moment(secondsSince1970: seconds)
  }

  func response(to head: RequestHead) throws -> Response {
    let state = ResourceState(tag: tag, lastModified: modified)
    switch Preconditions(head, now: now).decide(for: state) {
    case .proceed: break
    case .notModified: return try withState(Response(status: .notModified))
    case .failed: return .problem(Problem(status: .preconditionFailed))
    }
    let ranges = ByteRanges(head, state: state, length: file.size, now: now)
    if file.size <= StaticFiles.memoryLimit {
      let content = try file.read(0..<file.size)
      return try withState(.ranges(of: content, type: type, ranges, boundary: boundary))
    }
    return try withState(streamed(ranges))
  }

  /// A large file, or one range of it; several ranges of one are more work than the whole.
  private func streamed(_ ranges: ByteRanges) throws -> Response {
    var response = Response(headers: ["Accept-Ranges": "bytes"])
    var range = 0..<file.size
    switch ranges {
    case .unsatisfiable:
      response.status = .rangeNotSatisfiable
      try response.headers.append("Content-Range", "bytes */\(file.size)")
      return response
    case .parts(let parts) where parts.count == 1:
      range = parts[0]
      response.status = .partialContent
      try response.headers.append(
        "Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)")
    case .whole, .parts: break
    }
    try response.headers.append("Content-Type", type)
    // NB: with a capture list a closure would not run where it is called from, as of Swift 6.3.
    let (file, part) = (file, range)
    response.body = .stream(length: part.count) { writer in
      for start in stride(from: part.lowerBound, to: part.upperBound, by: Self.part) {
        try await writer.write(file.read(start..<min(start + Self.part, part.upperBound)))
      }
    }
    return response
  }

  private func withState(_ response: Response) throws -> Response {
    var response = response
    if let tag { try response.headers.append("ETag", "\(tag)") }
    try response.headers.append("Last-Modified", HTTPDate.text(modified))
    return response
  }
}
