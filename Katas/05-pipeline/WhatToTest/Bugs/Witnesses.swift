import Testing
import WhatToTest

@Suite struct Witnesses {
  private var office = BoxOffice(seats: 2, price: 1801)

  @Test mutating func `sells-while-a-seat-is-free`() throws {
    _ = try office.sell(seat: 1, to: .adult)
    let sold = sells(1)
    #expect(!sold)
  }

  @Test mutating func `has-a-seat-nought`() {
    let sold = sells(0)
    #expect(!sold)
  }

  @Test mutating func `never-sells-the-last-seat`() {
    let sold = sells(2)
    #expect(sold)
  }

  @Test mutating func `numbers-start-anew`() throws {
    let first = try office.sell(seat: 1, to: .adult)
    let second = try office.sell(seat: 2, to: .adult)
    _ = try office.takeBack(first.number, hoursLeft: 72)
    let third = try office.sell(seat: 1, to: .adult)
    #expect(third.number != second.number)
  }

  @Test mutating func `a-child-pays-the-odd-cent`() throws {
    let ticket = try office.sell(seat: 1, to: .child)
    #expect(ticket.paid == 900)
  }

  @Test mutating func `a-member-pays-the-odd-cent`() throws {
    let ticket = try office.sell(seat: 1, to: .member)
    #expect(ticket.paid == 1620)
  }

  @Test mutating func `books-the-full-price`() throws {
    _ = try office.sell(seat: 1, to: .child)
    #expect(office.takings == 900)
  }

  @Test mutating func `books-before-it-looks`() throws {
    _ = try office.sell(seat: 1, to: .adult)
    _ = sells(1)
    #expect(office.takings == 1801)
  }

  @Test mutating func `half-at-forty-eight`() throws {
    let back = try moneyBack(to: .adult, hoursLeft: 48)
    #expect(back == 1801)
  }

  @Test mutating func `closed-at-twenty-four`() throws {
    let back = try moneyBack(to: .adult, hoursLeft: 24)
    #expect(back != nil)
  }

  @Test mutating func `keeps-the-odd-cent`() throws {
    let back = try moneyBack(to: .adult, hoursLeft: 30)
    #expect(back == 901)
  }

  @Test mutating func `pays-back-the-full-price`() throws {
    let back = try moneyBack(to: .child, hoursLeft: 72)
    #expect(back == 900)
  }

  @Test mutating func `pays-the-same-ticket-twice`() throws {
    let ticket = try office.sell(seat: 1, to: .adult)
    _ = try office.takeBack(ticket.number, hoursLeft: 72)
    let again = try? office.takeBack(ticket.number, hoursLeft: 72)
    #expect(again == nil)
  }

  @Test mutating func `the-seat-stays-empty`() throws {
    _ = try moneyBack(to: .adult, hoursLeft: 72)
    let sold = sells(1)
    #expect(sold)
  }

  @Test mutating func `forgets-to-book-what-it-paid`() throws {
    _ = try moneyBack(to: .adult, hoursLeft: 72)
    #expect(office.takings == 0)
  }

  @Test mutating func `too-late-and-free-all-the-same`() throws {
    _ = try moneyBack(to: .adult, hoursLeft: 1)
    #expect(office.freeSeats == [2])
  }

  private mutating func sells(_ seat: Int) -> Bool {
    (try? office.sell(seat: seat, to: .adult)) != nil
  }

  /// Sells the first seat and takes the ticket back.
  private mutating func moneyBack(to guest: BoxOffice.Guest, hoursLeft: Int) throws -> Int? {
    let ticket = try office.sell(seat: 1, to: guest)
    return try? office.takeBack(ticket.number, hoursLeft: hoursLeft)
  }
}
