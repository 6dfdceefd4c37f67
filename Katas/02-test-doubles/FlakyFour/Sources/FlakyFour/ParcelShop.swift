import Synchronization

/// A kiosk that keeps the parcels of its neighbours.
public final class ParcelShop: Sendable {
  /// A parcel on the shelf.
  public struct Parcel: Hashable, Sendable {
    /// Four digits, which the neighbour says at the counter.
    public let code: String
    /// Who may have it.
    public let name: String
    /// On the day after it the parcel goes back.
    public let lastDay: Day
  }

  /// The reason why a parcel is not handed out.
  public enum Refusal: Error, Equatable {
    /// No parcel of this name has this code.
    case unknown
    /// The parcel went back after this day.
    case wentBack(Day)
  }

  /// The shop on the corner, which the app shows to everybody.
  public static let corner = ParcelShop()

  private let shelf = Mutex<[Parcel]>([])
  private let today: @Sendable () -> Day
  private let draw: @Sendable (ClosedRange<Int>) -> Int

  /// Opens a shop with an empty shelf.
  ///
  /// - Parameters:
  ///   - today: Tells the day.
  ///   - draw: Draws a number, for a code.
  public init(
    today: @escaping @Sendable () -> Day = { Day.today() },
    draw: @escaping @Sendable (ClosedRange<Int>) -> Int = { ParcelShop.anyNumber(in: $0) }
  ) {
    self.today = today
    self.draw = draw
  }

  /// How many parcels lie on the shelf.
  public var count: Int {
    return shelf.withLock { $0.count }
  }

  /// Takes a parcel in, and keeps it for ten days.
  @discardableResult
  public func accept(for name: String, arrived: Day) -> Parcel {
    let parcel = Parcel(
      code: Self.code(draw(0...9999)), name: name, lastDay: arrived + 10)
    shelf.withLock { $0.append(parcel) }
    return parcel
  }

  /// Gives a parcel to the one who says its code.
  public func handOut(_ code: String, to name: String) throws(Refusal) -> Parcel {
    let day = today()
    return try shelf.withLock { (shelf) throws(Refusal) -> Parcel in
      let found = shelf.firstIndex { $0.code == code && $0.name == name }
      guard let found else { throw .unknown }
      guard day <= shelf[found].lastDay else { throw .wentBack(shelf[found].lastDay) }
      return shelf.remove(at: found)
    }
  }

  /// A number by chance.
  public static func anyNumber(in range: ClosedRange<Int>) -> Int {
    return Int.random(in: range)
  }

  /// A number from 0 to 9999 as four digits.
  private static func code(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
