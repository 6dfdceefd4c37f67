import Ports
import Testing

@Suite struct `An order line` {
  @Test(arguments: ["", "TEA 100", "TEA\n", "THÉ", "\u{0}", String(repeating: "T", count: 65)])
  func `refuses a code that is none`(product: String) {
    let error = #expect(throws: OrderError.self) { try OrderLine(product: product, quantity: 1) }
    #expect(error == .invalidCode(product, of: .product))
  }

  @Test(arguments: ["T", "!~", String(repeating: "T", count: 64)])
  func `takes a code at the limits`(product: String) throws {
    #expect(try OrderLine(product: product, quantity: 1).product == product)
  }

  @Test(arguments: [Int.min, -1, 0, 1_000_001, .max])
  func `refuses a quantity that nobody can order`(quantity: Int) {
    let error = #expect(throws: OrderError.self) {
      try OrderLine(product: "TEA-100", quantity: quantity)
    }
    #expect(error == .quantityOutOfRange(quantity, product: "TEA-100"))
  }

  @Test(arguments: [1, 1_000_000])
  func `takes a quantity at the limits`(quantity: Int) throws {
    #expect(try OrderLine(product: "TEA-100", quantity: quantity).quantity == quantity)
  }
}

@Suite struct `An order draft` {
  private func draft(_ products: [String], reference: String = "PO-7") throws -> OrderDraft {
    try OrderDraft(
      reference: reference, customer: "ada@example.com",
      lines: products.map { product in try OrderLine(product: product, quantity: 1) })
  }

  @Test func `refuses a reference that is no code`() {
    let error = #expect(throws: OrderError.self) { try draft(["TEA-100"], reference: "PO 7") }
    #expect(error == .invalidCode("PO 7", of: .reference))
  }

  @Test func `refuses to be empty`() {
    let error = #expect(throws: OrderError.self) { try draft([]) }
    #expect(error == .noLines(reference: "PO-7"))
  }

  @Test func `refuses a product that stands in two lines`() {
    let error = #expect(throws: OrderError.self) { try draft(["TEA-100", "MUG", "TEA-100"]) }
    #expect(error == .repeatedProduct("TEA-100", reference: "PO-7"))
  }

  @Test(arguments: [
    (OrderError.invalidCode("TÉ", of: .product), "The product \"TÉ\" is no code"),
    (.quantityOutOfRange(0, product: "MUG"), "0 pieces of MUG cannot be ordered: ask for 1 to"),
    (.noLines(reference: "PO-7"), "Order PO-7 has no line: give it at least one."),
    (.repeatedProduct("MUG", reference: "PO-7"), "Order PO-7 names MUG twice: put both"),
    (.lastLine(product: "MUG", id: 3), "MUG is the only line of order 3: cancel the order"),
  ])
  func `says what is wrong and what to do`(error: OrderError, start: String) {
    #expect("\(error)".hasPrefix(start))
  }

  @Test(arguments: [
    (OrderStoreError.notFound(id: 3), "There is no order 3"),
    (.staleVersion(id: 3, seen: 1, stored: 2), "Order 3 has version 2, not 1: read it again"),
    (.duplicateReference("PO-7", existing: 3), "The reference PO-7 is that of order 3"),
    (.noSuchLine(product: "MUG", id: 3), "Order 3 has no line of MUG"),
  ])
  func `is refused by a store with the reason`(error: OrderStoreError, start: String) {
    #expect("\(error)".hasPrefix(start))
  }
}

@Suite struct `A stored order` {
  @Test func `has its lines by product code`() throws {
    let lines = try ["b", "B", "a"].map { try OrderLine(product: $0, quantity: 1) }
    let order = Order(
      id: 1, version: 1, reference: "PO-7", customer: "ada@example.com", lines: lines, note: "")
    #expect(order.lines.map(\.product) == ["B", "a", "b"])
  }
}
