/// The box office of a small theatre, for one evening.
///
/// All amounts are in cents.
public struct BoxOffice: Sendable {
  /// Who wants a seat.
  public enum Guest: CaseIterable, Sendable {
    case adult
    /// Pays half.
    case child
    /// Pays a tenth less.
    case member
  }

  /// The right to a seat.
  public struct Ticket: Hashable, Sendable {
    /// What tells it from all others of this evening.
    public let number: Int
    /// The seat, from 1.
    public let seat: Int
    /// What was paid for it.
    public let paid: Int
  }

  /// The reason why the box office did nothing.
  public enum Refusal: Error, Equatable {
    case noSuchSeat(Int)
    case seatTaken(Int)
    /// No such ticket was sold, or it was taken back.
    case noSuchTicket(Int)
    /// Less than 24 hours are left.
    case tooLate
  }

  private let seats: Int
  private let price: Int
  private var tickets: [Int: Ticket] = [:]
  private var taken: Set<Int> = []
  private var lastNumber = 0

  /// What came in, less what was paid back.
  public private(set) var takings = 0

  /// Opens a house with seats from 1, at a price for adults.
  public init(seats: Int, price: Int) {
    (self.seats, self.price) = (seats, price)
  }

  /// The seats that can be had.
  public var freeSeats: Set<Int> {
    return Set((1...seats).filter(isFree))
  }

  /// Sells a seat.
  public mutating func sell(seat: Int, to guest: Guest) throws(Refusal) -> Ticket {
    guard (1...seats).contains(seat) else { throw .noSuchSeat(seat) }
    guard isFree(seat) else { throw .seatTaken(seat) }
    lastNumber += 1
    let ticket = Ticket(number: lastNumber, seat: seat, paid: charge(guest))
    tickets[ticket.number] = ticket
    taken.insert(seat)
    takings += ticket.paid
    return ticket
  }

  /// Takes a ticket back, some whole hours before the curtain.
  ///
  /// - Returns: What is paid back.
  public mutating func takeBack(_ number: Int, hoursLeft: Int) throws(Refusal) -> Int {
    guard let ticket = tickets[number] else { throw .noSuchTicket(number) }
    guard hoursLeft >= 24 else { throw .tooLate }
    tickets.removeValue(forKey: number)
    taken.remove(ticket.seat)
    let back = hoursLeft >= 48 ? ticket.paid : half(ticket.paid)
    takings -= back
    return back
  }

  /// What the printer puts on a ticket.
  public func label(of ticket: Ticket) -> String {
    return "Seat \(ticket.seat), ticket \(ticket.number)"
  }

  private func isFree(_ seat: Int) -> Bool {
    !taken.contains(seat)
  }

  private func charge(_ guest: Guest) -> Int {
    switch guest {
    case .adult: return price
    case .child: return price / 2
    case .member: return price * 9 / 10
    }
  }

  private func half(_ paid: Int) -> Int {
    return (paid + 1) / 2
  }
}
