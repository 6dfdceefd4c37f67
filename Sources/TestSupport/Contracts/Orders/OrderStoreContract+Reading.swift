import Ports
import Testing

extension OrderStoreContract {
  static let inserting = [
    Promise("an insert answers the stored order with version 1") { store, location in
      let order = try await store.insert(
        draft("A", lines: [("TEA-100", 2), ("MUG", 1)], note: "ring twice"))
      let expected = Order(
        id: order.id, version: 1, reference: "A", customer: "ada@example.com",
        lines: try [.init(product: "MUG", quantity: 1), .init(product: "TEA-100", quantity: 2)],
        note: "ring twice")
      #expect(order == expected, sourceLocation: location)
      #expect(order.id > 0, sourceLocation: location)
    },
    Promise("an inserted order is found as it was answered") { store, location in
      let order = try await store.insert(draft("A", lines: [("TEA-100", 2), ("MUG", 1)]))
      let found = try await store.find(order.id)
      #expect(found == order, sourceLocation: location)
    },
    Promise("an order that nobody inserted is not found") { store, location in
      let order = try await store.insert(draft("A"))
      let found = try await store.find(order.id + 1)
      #expect(found == nil, sourceLocation: location)
    },
    Promise("orders get different numbers") { store, location in
      let first = try await store.insert(draft("A"))
      let second = try await store.insert(draft("B"))
      #expect(first.id != second.id, sourceLocation: location)
    },
    Promise("a reference that is there is refused with the order that has it") { store, location in
      let order = try await store.insert(draft("A"))
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.insert(draft("A", customer: "bob@example.com"))
      }
      #expect(error == .duplicateReference("A", existing: order.id), sourceLocation: location)
    },
    Promise("references differ by case") { store, location in
      _ = try await store.insert(draft("A"))
      let second = try await store.insert(draft("a"))
      #expect(second.reference == "a", sourceLocation: location)
    },
    Promise("a refused insert leaves nothing behind") { store, location in
      let order = try await store.insert(draft("A"))
      _ = try? await store.insert(draft("A", lines: [("MUG", 1)]))
      let orders = try await store.orders(OrderListing())
      #expect(orders == [order], sourceLocation: location)
    },
    Promise("a note of any text comes back as it was") { store, location in
      let note = "Tür\u{0}; '--\n\"e\u{301}\" 🫖"
      let order = try await store.insert(draft("A", note: note))
      let found = try await store.find(order.id)
      // By bytes: for Swift, é is equal to e with an accent.
      #expect(found.map { Array($0.note.utf8) } == Array(note.utf8), sourceLocation: location)
    },
    Promise("of two inserts at the same time with one reference, one is refused") {
      store, location in
      async let first = attempt { try await store.insert(draft("A")) }
      async let second = attempt { try await store.insert(draft("A")) }
      let outcomes = await [first, second]
      #expect(outcomes.count { $0 == nil } == 1, sourceLocation: location)
    },
  ]

  static let listing = [
    Promise("an empty store lists nothing") { store, location in
      let orders = try await store.orders(OrderListing())
      #expect(orders.isEmpty, sourceLocation: location)
    },
    Promise("a list holds every order once, with its lines") { store, location in
      var inserted: [Order] = []
      for name in ["A", "B", "C"] {
        inserted.append(try await store.insert(draft(name, lines: [("TEA-100", 1), (name, 2)])))
      }
      let orders = try await store.orders(OrderListing())
      #expect(orders.sorted { $0.id < $1.id } == inserted, sourceLocation: location)
    },
    Promise("a list can be sorted by age, both ways") { store, location in
      var inserted: [Order] = []
      for number in 0..<12 { inserted.append(try await store.insert(draft("R\(number)"))) }
      let oldest = try await store.orders(OrderListing(sorting: .oldestFirst))
      let newest = try await store.orders(OrderListing(sorting: .newestFirst))
      #expect(oldest == inserted, sourceLocation: location)
      #expect(newest == inserted.reversed(), sourceLocation: location)
    },
    Promise("a list can be that of one customer") { store, location in
      let hers = try await store.insert(draft("A"))
      _ = try await store.insert(draft("B", customer: "bob@example.com"))
      for sorting in [nil] + OrderListing.Sorting.allCases {
        let orders = try await store.orders(
          OrderListing(customer: "ada@example.com", sorting: sorting))
        #expect(orders == [hers], sourceLocation: location)
      }
    },
  ]

  /// What an attempt answered; nil when it threw.
  static func attempt(_ body: () async throws -> Order) async -> Order? {
    try? await body()
  }
}
