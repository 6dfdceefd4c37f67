import TestSupport

/// A tiny package whose tests meet each kind of outcome once.
enum TillPackage {
  static func write(to folder: TemporaryFolder) throws {
    try folder.write(manifest, to: "Package.swift")
    try folder.write(source, to: "Sources/Till/Till.swift")
    try folder.write(tests, to: "Tests/TillTests/TillTests.swift")
  }

  private static let manifest = """
    // swift-tools-version: 6.0
    import PackageDescription

    let package = Package(
      name: "Shop",
      products: [.library(name: "Till", targets: ["Till"])],
      targets: [
        .target(name: "Till"),
        .testTarget(name: "TillTests", dependencies: ["Till"]),
      ])

    """

  static let source = """
    import Dispatch

    public struct Amount: Equatable, Sendable {
      public var cents: Int
      public init(_ cents: Int) { self.cents = cents }
      public static func + (left: Amount, right: Amount) -> Amount { Amount(left.cents &+ right.cents) }
    }

    public struct Wrong: Error {}

    public enum Till {
      static let opening = 100 + 20

      public static func twice(_ x: Amount) -> Amount { x + x }

      public static func check(_ x: Int) throws {
        guard x > 0 else { throw Wrong() }
      }

      public static func item(_ index: Int) -> Int {
        let items = [7]
        return items[index - 1]
      }

      public static func countDown(_ start: Int) {
        var rest = start
        while rest != 0 { rest -= 1 }
      }

      public static func pages(_ count: Int) -> Int {
        var rest = count
        var pages: [[UInt8]] = []
        while rest != 0 { rest -= 1; pages.append([UInt8](repeating: 1, count: 1_048_576)) }
        return pages.count
      }

      public static func start() -> Int { opening }

      public static func waits(_ done: Bool) {
        if done { return }
        DispatchSemaphore(value: 0).wait()
      }

      public static func isFull(_ x: Int) -> Bool { x >= 100 }

      public static func unused(_ x: Int) -> Int { x * 2 }
    }

    """

  private static let tests = """
    import Testing
    import Till

    @Suite struct `The till` {
      @Test func `doubles`() { #expect(Till.twice(Amount(2)) == Amount(4)) }
      @Test func `takes a price`() throws { try Till.check(5) }
      @Test func `has one item`() { #expect(Till.item(1) == 7) }
      @Test func `counts down`() { Till.countDown(3) }
      @Test func `has pages`() { #expect(Till.pages(2) == 2) }
      @Test func `opens with a float`() { #expect(Till.start() == 120) }
      @Test func `does not wait`() { Till.waits(true) }
      @Test func `is full`() { #expect(Till.isFull(150)) }
    }

    """
}
