/// The files of a small package, for a scenario to change.
enum Sample {
  /// What `swift package init` is told, or no call of it.
  enum Kind: String, CaseIterable {
    /// A library with Swift Testing.
    case library
    /// A program.
    case executable
    /// A library with XCTest.
    case xctest

    /// The arguments of `swift package init`.
    var arguments: [String] {
      switch self {
      case .library: ["--type", "library"]
      case .executable: ["--type", "executable"]
      case .xctest: ["--type", "library", "--enable-xctest", "--disable-swift-testing"]
      }
    }
  }

  /// A library with code and tests that cover it, to be put over a fresh one.
  static let tested = [
    "Sources/Hello/Hello.swift": """
    /// What the sign at the door says.
    public func sign(seatsLeft: Int) -> String {
        if seatsLeft == 0 {
            return "sold out"
        }
        return "\\(seatsLeft) seats left"
    }

    """,
    "Tests/HelloTests/HelloTests.swift": """
    import Hello
    import Testing

    @Suite struct SignTests {
        @Test func manySeats() {
            #expect(sign(seatsLeft: 12) == "12 seats left")
        }

        @Test func noSeat() {
            #expect(sign(seatsLeft: 0) == "sold out")
        }
    }

    """,
  ]

  /// A class of XCTest's with a test that passes and one that skips itself.
  static let skipping = """
    import XCTest

    final class SignTests: XCTestCase {
        func testSomeSeats() { XCTAssertEqual(2 + 2, 4) }

        func testNoNetwork() throws { throw XCTSkip("no network here") }
    }

    """

  /// A class of XCTest's with a test that crashes.
  static let crashing = """
    import XCTest

    final class SignTests: XCTestCase {
        func testCrash() {
            let seats: [Int] = []
            _ = seats[seats.count]
        }
    }

    """

  /// A class of XCTest's whose every test skips itself.
  static let skippingAll = """
    import XCTest

    final class SignTests: XCTestCase {
        func testNoNetwork() throws { throw XCTSkip("no network here") }
    }

    """

  /// A class of XCTest's with a test that passes and one that never ends.
  static let hanging = """
    import Foundation
    import XCTest

    final class SignTests: XCTestCase {
        func testEnds() { XCTAssertEqual(2 + 2, 4) }

        func testHang() {
            while true { _ = poll(nil, 0, 1000) }
        }
    }

    """

  /// A suite whose every test is disabled.
  static let disabled = """
    import Testing

    @Suite struct SignTests {
        @Test(.disabled("not today")) func manySeats() {}
    }

    """

  /// Two classes of XCTest's.
  static let old = """
    import XCTest

    final class OldTests: XCTestCase {
        func testOne() { XCTAssertEqual(2 + 2, 4) }
    }

    final class OlderTests: XCTestCase {
        func testTwo() { XCTAssertEqual(2 + 3, 5) }
    }

    """

  /// The manifest of a package that holds tests and nothing else.
  static let testsOnly = """
    // swift-tools-version: 6.3
    import PackageDescription

    let package = Package(name: "Mine", targets: [.testTarget(name: "MineTests")])

    """

  /// The tests with another body for one of them.
  static func tests(adding test: String) -> [String: String] {
    let path = "Tests/HelloTests/HelloTests.swift"
    let text = tested[path] ?? ""
    let imports = "import Foundation\n"
    return [path: imports + text.replacing("\n}\n", with: "\n\n\(test)\n}\n")]
  }

  /// Tests that no package of three suites could have more oddly named: all must be dealt out.
  static let odd = """
    import Hello
    import Testing

    @Test func free() {}

    @Suite struct Outer {
        @Test func one() {}
        @Test func `seats + 1 (or more)?`() {}
        @Suite struct Inner {
            @Test(arguments: 1...3) func many(number: Int) { #expect(number > 0) }
        }
    }

    @Suite struct OuterExtra {
        @Test func two() {}
    }

    """
}
