import JSON
import TestSupport
import Testing

/// What is as deep as the default allows needs no more than a small stack, also in a debug build.
@Suite struct `The deepest value of the usual options` {
  private let depth = JSONParsingOptions().maximumDepth

  /// Texts that nest to a depth, each in its own way.
  private static let shapes: [(open: String, close: String, unit: Int)] = [
    ("[", "]", 1), (#"{"a":"#, "}", 1), (#"[{"a":1,"b":"#, "}]", 2), (#"{"b":[0,"#, "]}", 2),
  ]

  private func text(_ shape: Int) -> String {
    let (open, close, unit) = Self.shapes[shape]
    let count = depth / unit
    return String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
  }

  @Test(arguments: shapes.indices)
  func `is read, copied, compared, hashed, written and released on a small stack`(
    shape: Int
  ) async throws {
    let text = text(shape)
    let isSame = try await onOwnThread(stackSize: 512 << 10) {
      let value = try JSONValue(parsing: text)
      let again = try JSONValue(parsing: JSONWriter(.pretty, sortsMembers: true).bytes(value))
      return value == again && value.hashValue == again.hashValue && Set([value, again]).count == 1
    }
    #expect(isSame)
  }

  @Test(arguments: shapes.indices)
  func `is the deepest`(shape: Int) throws {
    _ = try JSONValue(parsing: text(shape))
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: "[" + text(shape) + "]")
    }
    #expect(error?.reason == .tooDeep(limit: depth))
  }

  @Test(arguments: ["[", #"{"a":"#, #"[{"a":"#])
  func `is far from a hundred thousand levels, which are refused on a small stack`(
    open: String
  ) async throws {
    let text = String(repeating: open, count: 100_000)
    let error = await #expect(throws: JSONSyntaxError.self) {
      try await onOwnThread(stackSize: 512 << 10) { _ = try JSONValue(parsing: text) }
    }
    #expect(error?.reason == .tooDeep(limit: depth))
  }

  @Test func `is no limit of the writer`() async throws {
    let bytes = try await onOwnThread(stackSize: 512 << 10) {
      var value: JSONValue = 1
      for _ in 0..<600 { value = [value] }
      return JSONWriter().bytes(value)
    }
    #expect(bytes.count == 1_201)
  }
}
