public import Ports

/// The conditions of a request, and what they say about a resource (RFC 9110, section 13.2.2).
///
/// ```swift
/// switch Preconditions(head, now: now).decide(for: ResourceState(tag: tag)) {
/// case .proceed: break
/// case .notModified: return Response(status: .notModified)
/// case .failed: return Response(status: .preconditionFailed)
/// }
/// ```
public struct Preconditions: Sendable {
  /// What to do with a request.
  public enum Decision: Sendable, Hashable {
    /// Carry it out.
    case proceed
    /// Answer 304: the client has this state already.
    case notModified
    /// Answer 412: the state is not the one that the client means.
    case failed
  }

  private let isReading: Bool
  private let match: [String]
  private let noneMatch: [String]
  private let modifiedSince: Moment?
  private let unmodifiedSince: Moment?

  /// Reads the conditions of a request.
  ///
  /// - Parameters:
  ///   - head: The request.
  ///   - now: The present, by which dates with a short year are read.
  public init(_ head: RequestHead, now: Moment) {
    isReading = head.method == .get || head.method == .head
    match = head.values(of: "If-Match")
    noneMatch = head.values(of: "If-None-Match")
    modifiedSince = Self.date(head.values(of: "If-Modified-Since"), now)
    unmodifiedSince = Self.date(head.values(of: "If-Unmodified-Since"), now)
  }

  /// Decides in the order of the RFC: tags go before dates, and `If-Match` before `If-None-Match`.
  ///
  /// A list of tags that cannot be read names no state: `If-Match` fails by it.
  ///
  /// - Parameter state: The resource as it is; nil where there is none.
  /// - Returns: What to do with the request, where its answer would be a 2xx without conditions.
  public func decide(for state: ResourceState?) -> Decision {
    if !match.isEmpty {
      let isMatch = Self.names(match, state) { $0.isStronglyEqual(to: $1) }
      if !isMatch { return .failed }
    } else if let unmodifiedSince, let modified = state?.lastModified,
      modified > unmodifiedSince
    {
      return .failed
    }
    if !noneMatch.isEmpty {
      let isMatch = Self.names(noneMatch, state) { $0.isWeaklyEqual(to: $1) }
      if isMatch { return isReading ? .notModified : .failed }
    } else if isReading, let modifiedSince, let modified = state?.lastModified,
      modified <= modifiedSince
    {
      return .notModified
    }
    return .proceed
  }

  private static func names(
    _ values: [String], _ state: ResourceState?, _ isEqual: (EntityTag, EntityTag) -> Bool
  ) -> Bool {
    guard let state else { return false }
    let list = values.joined(separator: ",")
    if list == "*" { return true }
    guard let tag = state.tag, let tags = EntityTag.list(list) else { return false }
    return tags.contains { isEqual($0, tag) }
  }

  /// A condition whose date cannot be read, or that stands twice, is no condition.
  private static func date(_ values: [String], _ now: Moment) -> Moment? {
    values.count == 1 ? HTTPDate.moment(values[0], now: now) : nil
  }
}

/// What is known of a resource that exists.
public struct ResourceState: Sendable, Hashable {
  /// The tag of its state.
  public var tag: EntityTag?
  /// When it was changed last, to the second.
  public var lastModified: Moment?

  /// Makes a state.
  public init(tag: EntityTag? = nil, lastModified: Moment? = nil) {
    self.tag = tag
    self.lastModified = lastModified
  }
}
