import SQLite
import Testing

struct BindingTests {
  private enum Genre: String, Bindable { case novel }

  /// What SQLite gives back for a value.
  private func echo(_ value: some Bindable) throws -> Value? {
    try Connection(.memory).first("SELECT ?", value) { row in try row.read(0) }
  }

  /// What SQLite thinks a value is.
  private func storageClass(_ value: some Bindable) throws -> String? {
    try Connection(.memory).first("SELECT typeof(?)", value) { row in try row.read(0) }
  }

  @Test(arguments: [
    Value.null, .integer(.min), .integer(.max), .real(0.1), .real(-.infinity), .text(""),
    .text("naïve 🐎"), .text("a\0b"), .blob([]), .blob([0, 255]),
  ])
  func `gives back each value as it was`(value: Value) throws {
    #expect(try echo(value) == value)
  }

  @Test func `stores Swift's types in SQLite's classes`() throws {
    #expect(try storageClass(7) == "integer")
    #expect(try storageClass(Int64(7)) == "integer")
    #expect(try storageClass(true) == "integer")
    #expect(try storageClass(7.0) == "real")
    #expect(try storageClass("") == "text")
    #expect(try storageClass([] as [UInt8]) == "blob")
    #expect(try storageClass(String?.none) == "null")
    #expect(try storageClass(Int?.some(1)) == "integer")
  }

  @Test func `stores an enumeration by its raw value`() throws {
    #expect(try echo(Genre.novel) == .text("novel"))
  }

  @Test func `keeps a text that is longer than any buffer of its own`() throws {
    let text = String(repeating: "long ", count: 100_000)
    #expect(try echo(text) == .text(text))
  }
}
