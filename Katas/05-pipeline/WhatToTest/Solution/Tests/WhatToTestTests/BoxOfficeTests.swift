import Testing
import WhatToTest

@Suite struct BoxOfficeTests {
  private var office = BoxOffice(seats: 3, price: 1801)

  @Test mutating func `sells each seat once, from the first to the last`() throws {
    for seat in 1...3 {
      let ticket = try office.sell(seat: seat, to: .adult)
      #expect(ticket.seat == seat)
      #expect(refusal { try $0.sell(seat: seat, to: .child) } == .seatTaken(seat))
      #expect(office.freeSeats == Set(1...3).subtracting(1...seat))
    }
    #expect(refusal { try $0.sell(seat: 0, to: .child) } == .noSuchSeat(0))
    #expect(refusal { try $0.sell(seat: 4, to: .child) } == .noSuchSeat(4))
  }

  @Test mutating func `charges each guest a fair price, and rounds in the guest's favour`() throws {
    let adult = try office.sell(seat: 1, to: .adult)
    #expect(adult.paid == 1801)
    let child = try office.sell(seat: 2, to: .child)
    #expect(child.paid == 900)
    let member = try office.sell(seat: 3, to: .member)
    #expect(member.paid == 1620)
  }

  @Test(arguments: [(49, 1801), (48, 1801), (47, 901), (24, 901), (23, nil), (0, nil)])
  mutating func `pays back by the hours that are left`(hours: Int, paid: Int?) throws {
    let ticket = try office.sell(seat: 1, to: .adult)
    let back = try? office.takeBack(ticket.number, hoursLeft: hours)
    #expect(back == paid)
  }

  @Test mutating func `takes a ticket back once, also when its seat has a new guest`() throws {
    let first = try office.sell(seat: 1, to: .adult)
    let neighbour = try office.sell(seat: 2, to: .adult)
    _ = try office.takeBack(first.number, hoursLeft: 72)
    let second = try office.sell(seat: 1, to: .child)
    #expect(second.number != neighbour.number)
    #expect(refusal { try $0.takeBack(first.number, hoursLeft: 72) } == .noSuchTicket(first.number))
    let back = try office.takeBack(second.number, hoursLeft: 72)
    #expect(back == second.paid)
    #expect(office.freeSeats == [1, 3])
  }

  @Test mutating func `is left as it was by what it refuses`() throws {
    let ticket = try office.sell(seat: 1, to: .member)
    #expect(refusal { try $0.sell(seat: 1, to: .adult) } == .seatTaken(1))
    #expect(refusal { try $0.takeBack(ticket.number, hoursLeft: 23) } == .tooLate)
    #expect(refusal { try $0.takeBack(-7, hoursLeft: 72) } == .noSuchTicket(-7))
    #expect(office.freeSeats == [2, 3])
    #expect(office.takings == ticket.paid)
  }

  @Test mutating func `counts at the end of the evening what is in the till`() throws {
    var till = 0
    let tickets = try zip(1...3, BoxOffice.Guest.allCases).map { seat, guest in
      try office.sell(seat: seat, to: guest)
    }
    for ticket in tickets { till += ticket.paid }
    #expect(office.takings == till)
    till -= try office.takeBack(tickets[0].number, hoursLeft: 72)
    till -= try office.takeBack(tickets[1].number, hoursLeft: 30)
    #expect(office.takings == till)
  }

  /// What the box office says to something that it does not do.
  private mutating func refusal<Value>(
    _ request: (inout BoxOffice) throws -> Value
  ) -> BoxOffice.Refusal? {
    do {
      _ = try request(&office)
      return nil
    } catch {
      return error as? BoxOffice.Refusal
    }
  }
}
