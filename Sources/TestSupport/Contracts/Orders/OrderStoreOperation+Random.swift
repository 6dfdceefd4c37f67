import Ports
import TestDoubles

extension OrderStoreOperation {
  private static let customers: [EmailAddress] = ["ada@example.com", "bob@example.com"]
  private static let products = ["MUG", "TEA-100", "tea-100"]
  private static let notes = ["", "ring twice", "e\u{301} \u{0} '"]

  /// Draws a call.
  static func random(from random: SeededRandomness) -> OrderStoreOperation {
    let id = random.number(in: 1...4)
    let version = random.number(in: 1...3)
    switch random.number(in: 0...9) {
    case 0...2: return .insert(draft(from: random))
    case 3: return .find(id)
    case 4:
      let sorting = random.element(of: OrderListing.Sorting.allCases)
      return .list(
        OrderListing(
          customer: random.number(in: 0...1) == 0 ? nil : random.element(of: customers),
          sorting: random.number(in: 0...2) == 0 ? nil : sorting))
    case 5: return .delete(id, version: version)
    default: return .change(id, version: version, change(from: random))
    }
  }

  private static func draft(from random: SeededRandomness) -> OrderDraft {
    let lines = random.shuffled(products).prefix(random.number(in: 1...3)).map { product in
      line(of: product, from: random)
    }
    return valid {
      try OrderDraft(
        reference: random.element(of: ["A", "B", "a"]) ?? "A",
        customer: random.element(of: customers) ?? customers[0], lines: lines,
        note: random.element(of: notes) ?? "")
    }
  }

  private static func change(from random: SeededRandomness) -> OrderChange {
    let product = random.element(of: products) ?? products[0]
    switch random.number(in: 0...2) {
    case 0: return .note(random.element(of: notes) ?? "")
    case 1: return .line(line(of: product, from: random))
    default: return .removal(product: product)
    }
  }

  private static func line(of product: String, from random: SeededRandomness) -> OrderLine {
    valid { try OrderLine(product: product, quantity: random.number(in: 1...3)) }
  }

  /// The same call with less in it or with lower numbers, the least first.
  var simpler: [OrderStoreOperation] {
    switch self {
    case .insert(let draft): Self.simpler(draft).map { .insert($0) }
    case .find(let id): (1..<id).map { .find($0) }
    case .list(let listing):
      listing == OrderListing() ? [] : [.list(OrderListing())]
    case .change(let id, let version, let change):
      Self.lower(id, version).map { .change($0, version: $1, change) }
    case .delete(let id, let version):
      Self.lower(id, version).map { .delete($0, version: $1) }
    }
  }

  private static func lower(_ id: Order.ID, _ version: Int) -> [(Order.ID, Int)] {
    let pairs = (1...id).flatMap { id in (1...version).map { version in (id, version) } }
    return Array(pairs.dropLast())
  }

  private static func simpler(_ draft: OrderDraft) -> [OrderDraft] {
    let single = draft.lines.map { line in (lines: [line], note: draft.note) }
    let quiet = (lines: draft.lines, note: "")
    let candidates = (draft.lines.count > 1 ? single : []) + (draft.note.isEmpty ? [] : [quiet])
    return candidates.map { candidate in
      valid {
        try OrderDraft(
          reference: draft.reference, customer: draft.customer, lines: candidate.lines,
          note: candidate.note)
      }
    }
  }

  /// The values above are all valid, so an error here is a programmer's.
  private static func valid<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("\(error)") }
  }
}
