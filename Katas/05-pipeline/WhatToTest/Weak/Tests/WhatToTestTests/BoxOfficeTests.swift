import Testing
import WhatToTest

@Suite struct BoxOfficeTests {
  private var office = BoxOffice(seats: 3, price: 1800)

  @Test mutating func `sells to everybody`() throws {
    for (seat, guest) in zip(1...3, BoxOffice.Guest.allCases) {
      let ticket = try office.sell(seat: seat, to: guest)
      #expect(ticket.seat == seat)
    }
  }

  @Test mutating func `takes the money`() throws {
    _ = try office.sell(seat: 1, to: .adult)
    #expect(office.takings == 1800)
  }

  @Test mutating func `knows the free seats`() throws {
    _ = try office.sell(seat: 1, to: .adult)
    #expect(office.freeSeats == [2, 3])
  }

  @Test mutating func `takes tickets back`() throws {
    let early = try office.sell(seat: 1, to: .adult)
    let late = try office.sell(seat: 2, to: .adult)
    let all = try office.takeBack(early.number, hoursLeft: 72)
    let half = try office.takeBack(late.number, hoursLeft: 30)
    #expect([all, half] == [1800, 900])
  }

  @Test mutating func `refuses what is wrong`() throws {
    let ticket = try office.sell(seat: 1, to: .adult)
    #expect(throws: BoxOffice.Refusal.self) { try office.sell(seat: 1, to: .adult) }
    #expect(throws: BoxOffice.Refusal.self) { try office.sell(seat: 9, to: .adult) }
    #expect(throws: BoxOffice.Refusal.self) { try office.takeBack(99, hoursLeft: 72) }
    #expect(throws: BoxOffice.Refusal.self) { try office.takeBack(ticket.number, hoursLeft: 2) }
  }

  @Test mutating func `prints a label`() throws {
    let ticket = try office.sell(seat: 3, to: .adult)
    #expect(office.label(of: ticket).contains("3"))
  }
}
