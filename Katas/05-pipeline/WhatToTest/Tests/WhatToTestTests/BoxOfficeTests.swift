import Testing
import WhatToTest

@Suite struct BoxOfficeTests {
  @Test func `sells a seat`() throws {
    var office = BoxOffice(seats: 3, price: 1801)
    let ticket = try office.sell(seat: 1, to: .adult)
    Issue.record("write me: you have \(office.label(of: ticket)); what would hurt most?")
  }
}
