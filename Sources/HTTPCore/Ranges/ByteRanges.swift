public import Ports

/// The ranges of bytes that a request asks for (RFC 9110, section 14).
///
/// ```swift
/// let ranges = ByteRanges(head, state: state, length: file.count, now: now)
/// ```
public enum ByteRanges: Sendable, Hashable {
  /// The whole: no range was asked for, or it may or has to be ignored.
  case whole
  /// These ranges of positions, in the order asked for; none is empty.
  case parts([Range<Int>])
  /// No range lies within the length: 416.
  case unsatisfiable

  /// The most ranges that are served; with more, or where two overlap, the whole is sent.
  public static let maximumCount = 16

  /// Reads the ranges of a request, unless `If-Range` says that they are of another state.
  ///
  /// - Parameters:
  ///   - head: The request; ranges count for GET alone.
  ///   - state: The resource as it is.
  ///   - length: The bytes of its content.
  ///   - now: The present, by which dates with a short year are read.
  public init(_ head: RequestHead, state: ResourceState, length: Int, now: Moment) {
    let values = head.values(of: "Range")
    guard head.method == .get, values.count == 1,
      Self.isCurrent(head.values(of: "If-Range"), state, now)
    else {
      self = .whole
      return
    }
    self.init(values[0], length: length)
  }

  /// Reads the value of a `Range` field.
  ///
  /// - Parameters:
  ///   - text: The value; one of another unit than bytes, or that is malformed, is ignored.
  ///   - length: The bytes of the content.
  public init(_ text: String, length: Int) {
    self = .whole
    var reader = FieldReader(text)
    guard reader.token()?.lowercased() == "bytes", reader.take("=") else { return }
    var parts: [Range<Int>] = []
    var count = 0
    repeat {
      reader.skipBlanks()
      if reader.isAt(",") || reader.isAtEnd { continue }
      guard let part = Self.part(&reader, length) else { return }
      count += 1
      if !part.isEmpty { parts.append(part) }
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.isAtEnd, count > 0, count <= Self.maximumCount else { return }
    if parts.isEmpty {
      self = .unsatisfiable
      return
    }
    // Many or overlapping ranges are a way to make a server send much: section 14.2.
    let sorted = parts.sorted { $0.lowerBound < $1.lowerBound }
    guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else {
      return
    }
    self = .parts(parts)
  }

  /// One range cut to the length, empty where nothing of it is there; nil where it is malformed.
  private static func part(_ reader: inout FieldReader, _ length: Int) -> Range<Int>? {
    let first = reader.run(where: ByteClass.isDigit)
    guard reader.take("-") else { return nil }
    let last = reader.run(where: ByteClass.isDigit)
    switch (first, last) {
    case (nil, nil): return nil
    case (nil, let count?): return max(0, length - number(count))..<length
    case (let first?, nil):
      let start = number(first)
      return start < length ? start..<length : 0..<0
    case (let first?, let last?):
      let (start, end) = (number(first), number(last))
      guard start <= end else { return nil }
      return start < length ? start..<min(length, end == .max ? .max : end + 1) : 0..<0
    }
  }

  /// The number that digits say; the largest one where they say more.
  private static func number(_ digits: String) -> Int { Int(digits) ?? .max }

  private static func isCurrent(_ values: [String], _ state: ResourceState, _ now: Moment) -> Bool {
    guard let value = values.first else { return true }
    guard values.count == 1 else { return false }
    if let tag = EntityTag(value) { return state.tag?.isStronglyEqual(to: tag) ?? false }
    guard let date = HTTPDate.moment(value, now: now), let modified = state.lastModified else {
      return false
    }
    // A date that is less than a second old may name two states (section 8.8.2.2).
    return date == modified && modified < now
  }
}
