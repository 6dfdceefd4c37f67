import HTTPCore
import Testing

@Suite struct `An entity tag` {
  @Test(arguments: ["\"\"", "\"a\"", "W/\"a,b\"", "\"W/\"", "\"!#~\""])
  func `is written as it was read`(text: String) {
    #expect(EntityTag(text)?.description == text)
  }

  @Test(arguments: [
    "", "a", "\"a", "a\"", "w/\"a\"", "W\"a\"", "\"a\"b", "\"a b\"", "*", "\"a\",\"b\"",
  ])
  func `is refused where it is malformed`(text: String) {
    #expect(EntityTag(text) == nil)
  }

  @Test(arguments: ["a\"b", "a b", "é", "a\n", "\u{7f}"])
  func `cannot be made of what would not come back`(value: String) {
    #expect(EntityTag(strong: value) == nil)
    #expect(EntityTag(weak: value) == nil)
  }

  /// The table of RFC 9110, section 8.8.3.2.
  @Test(arguments: [
    ("W/\"1\"", "W/\"1\"", false, true), ("W/\"1\"", "W/\"2\"", false, false),
    ("W/\"1\"", "\"1\"", false, true), ("\"1\"", "\"1\"", true, true),
  ])
  func `is compared in two ways`(left: String, right: String, strong: Bool, weak: Bool) throws {
    let left = try #require(EntityTag(left))
    let right = try #require(EntityTag(right))
    #expect(left.isStronglyEqual(to: right) == strong)
    #expect(left.isWeaklyEqual(to: right) == weak)
    #expect(right.isStronglyEqual(to: left) == strong)
  }
}
