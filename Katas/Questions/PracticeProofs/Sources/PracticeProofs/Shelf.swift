/// What a lending library asks of its shelf.
public protocol Shelf: AnyObject {
  /// How many copies of a book stand there.
  func copies(of book: String) -> Int
  /// Takes one copy away.
  func take(_ book: String)
}

/// A fake: it really works, in a simpler way.
public final class FakeShelf: Shelf {
  private var books: [String: Int]

  /// Fills the shelf.
  public init(_ books: [String: Int]) { self.books = books }

  /// How many copies of a book stand there.
  public func copies(of book: String) -> Int { books[book, default: 0] }

  /// Takes one copy away.
  public func take(_ book: String) { books[book, default: 0] -= 1 }
}

/// A mock: it knows beforehand which calls should come, and says whether they came so.
public final class MockShelf: Shelf {
  private let script: [String]
  private let answer: Int
  private var calls: [String] = []

  /// Chooses the calls, and the one answer that it ever gives.
  public init(expecting script: [String], answering answer: Int) {
    self.script = script
    self.answer = answer
  }

  /// Whether the calls came as the script says.
  public var isSatisfied: Bool { calls == script }

  /// Notes the call.
  public func copies(of book: String) -> Int {
    calls.append("copies \(book)")
    return answer
  }

  /// Notes the call.
  public func take(_ book: String) { calls.append("take \(book)") }
}

/// Lends a book to each reader, as long as there is one.
///
/// - Returns: How many readers go home with the book.
public func lend(_ book: String, to readers: Int, from shelf: any Shelf) -> Int {
  var lent = 0
  while lent < readers, shelf.copies(of: book) > 0 {
    shelf.take(book)
    lent += 1
  }
  return lent
}

/// The same, written anew: it counts first, and takes then.
public func lendCountingFirst(_ book: String, to readers: Int, from shelf: any Shelf) -> Int {
  let lent = max(0, min(readers, shelf.copies(of: book)))
  for _ in 0..<lent { shelf.take(book) }
  return lent
}
