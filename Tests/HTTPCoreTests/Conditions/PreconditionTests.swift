import HTTPCore
import Ports
import Testing

@Suite struct `The conditions of a request` {
  struct Example: CustomTestStringConvertible {
    let fields: [String]
    var method = "GET"
    let decision: Preconditions.Decision
    var testDescription: String { "\(method) \(fields)" }

    init(_ fields: String..., method: String = "GET", is decision: Preconditions.Decision) {
      (self.fields, self.method, self.decision) = (fields, method, decision)
    }
  }

  static let changed = Moment(year: 2026, month: 3, day: 1)
  static let before = HTTPDate.text(changed + .seconds(-1))
  static let same = HTTPDate.text(changed)
  static let now = changed + .seconds(3_600)

  private func decide(_ example: Example, _ state: ResourceState?) throws -> Preconditions.Decision
  {
    let lines = ["\(example.method) / HTTP/1.1", "Host: a"] + example.fields
    let head = try RequestHead(parsing: lines.joined(separator: "\r\n") + "\r\n\r\n")
    return Preconditions(head, now: Self.now).decide(for: state)
  }

  @Test(arguments: [
    Example(is: .proceed),
    Example(#"If-Match: "v7""#, is: .proceed),
    Example(#"If-Match: "v6", "v7""#, is: .proceed),
    Example(#"If-Match: "v6""#, #"If-Match: "v7""#, is: .proceed),
    Example(#"If-Match: *"#, is: .proceed),
    Example(#"If-Match: "v6""#, is: .failed),
    Example(#"If-Match: W/"v7""#, is: .failed),
    Example(#"If-Match: v7"#, is: .failed),
    Example(#"If-Match: "v7", *"#, is: .failed),
    Example(#"If-None-Match: "v7""#, is: .notModified),
    Example(#"If-None-Match: W/"v7""#, is: .notModified),
    Example(#"If-None-Match: *"#, is: .notModified),
    Example(#"If-None-Match: "v6""#, is: .proceed),
    Example(#"If-None-Match: "v7""#, method: "HEAD", is: .notModified),
    Example(#"If-None-Match: "v7""#, method: "PUT", is: .failed),
    Example(#"If-None-Match: *"#, method: "PUT", is: .failed),
    Example("If-Modified-Since: \(before)", is: .proceed),
    Example("If-Modified-Since: \(same)", is: .notModified),
    Example("If-Modified-Since: \(same)", method: "PUT", is: .proceed),
    Example("If-Modified-Since: yesterday", is: .proceed),
    Example("If-Modified-Since: \(same)", "If-Modified-Since: \(same)", is: .proceed),
    Example("If-Unmodified-Since: \(before)", is: .failed),
    Example("If-Unmodified-Since: \(same)", is: .proceed),
    Example("If-Unmodified-Since: yesterday", is: .proceed),
    Example(#"If-Match: "v7""#, "If-Unmodified-Since: \(before)", is: .proceed),
    Example(#"If-None-Match: "v6""#, "If-Modified-Since: \(same)", is: .proceed),
    Example(#"If-Match: "v7""#, #"If-None-Match: "v7""#, is: .notModified),
    Example(#"If-Match: "v6""#, #"If-None-Match: "v7""#, is: .failed),
    Example("If-Unmodified-Since: \(same)", #"If-None-Match: "v7""#, is: .notModified),
  ])
  func `are decided in the order of the RFC`(example: Example) throws {
    let state = ResourceState(tag: EntityTag(strong: "v7"), lastModified: Self.changed)
    #expect(try decide(example, state) == example.decision)
  }

  @Test(arguments: [
    Example(#"If-Match: *"#, method: "PUT", is: .failed),
    Example(#"If-Match: "v7""#, method: "PUT", is: .failed),
    Example(#"If-None-Match: *"#, method: "PUT", is: .proceed),
    Example("If-Unmodified-Since: \(same)", method: "PUT", is: .proceed),
  ])
  func `count also where there is no resource`(example: Example) throws {
    #expect(try decide(example, nil) == example.decision)
  }

  @Test(arguments: [
    Example(#"If-Match: "v7""#, is: .failed), Example(#"If-None-Match: "v7""#, is: .proceed),
    Example("If-Modified-Since: \(same)", is: .proceed), Example(#"If-Match: *"#, is: .proceed),
  ])
  func `count where nothing is known of the resource`(example: Example) throws {
    #expect(try decide(example, ResourceState()) == example.decision)
  }
}
