import Ports
import Testing

extension OrderStoreContract {
  static let changing = [
    Promise("a change answers and stores the next version") { store, location in
      let order = try await store.insert(draft("A"))
      let changed = try await store.change(order.id, version: 1, .note("ring twice"))
      let found = try await store.find(order.id)
      let wanted = try expected(order, note: "ring twice")
      #expect(changed == wanted, sourceLocation: location)
      #expect(found == wanted, sourceLocation: location)
    },
    Promise("a note can become empty again") { store, location in
      let order = try await store.insert(draft("A", note: "ring twice"))
      let changed = try await store.change(order.id, version: 1, .note(""))
      #expect(changed.note == "", sourceLocation: location)
    },
    Promise("a change of a line keeps the note") { store, location in
      let order = try await store.insert(
        draft("A", lines: [("TEA-100", 2), ("MUG", 1)], note: "ring twice"))
      let line = try OrderLine(product: "TEA-100", quantity: 5)
      let changed = try await store.change(order.id, version: 1, .line(line))
      let removed = try await store.change(order.id, version: 2, .removal(product: "MUG"))
      #expect(changed.note == "ring twice", sourceLocation: location)
      #expect(removed.note == "ring twice", sourceLocation: location)
    },
    Promise("a change of the note keeps the lines") { store, location in
      let order = try await store.insert(draft("A", lines: [("TEA-100", 2), ("MUG", 1)]))
      let changed = try await store.change(order.id, version: 1, .note("ring twice"))
      #expect(changed.lines == order.lines, sourceLocation: location)
    },
    Promise("a line of a new product is added") { store, location in
      let order = try await store.insert(draft("A", lines: [("TEA-100", 2)]))
      let line = try OrderLine(product: "MUG", quantity: 1)
      let changed = try await store.change(order.id, version: 1, .line(line))
      let wanted = try expected(order, lines: [("MUG", 1), ("TEA-100", 2)])
      #expect(changed == wanted, sourceLocation: location)
    },
    Promise("a line of the same product takes the place of the old one") { store, location in
      let order = try await store.insert(draft("A", lines: [("TEA-100", 2), ("MUG", 1)]))
      let line = try OrderLine(product: "TEA-100", quantity: 5)
      _ = try await store.change(order.id, version: 1, .line(line))
      let found = try await store.find(order.id)
      let wanted = try expected(order, lines: [("MUG", 1), ("TEA-100", 5)])
      #expect(found == wanted, sourceLocation: location)
    },
    Promise("a line can be removed") { store, location in
      let order = try await store.insert(draft("A", lines: [("TEA-100", 2), ("MUG", 1)]))
      let changed = try await store.change(order.id, version: 1, .removal(product: "TEA-100"))
      let wanted = try expected(order, lines: [("MUG", 1)])
      #expect(changed == wanted, sourceLocation: location)
    },
    Promise("the removal of a line that is not there is refused, and changes nothing") {
      store, location in
      let order = try await store.insert(draft("A"))
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.change(order.id, version: 1, .removal(product: "MUG"))
      }
      let found = try await store.find(order.id)
      #expect(error == .noSuchLine(product: "MUG", id: order.id), sourceLocation: location)
      #expect(found == order, sourceLocation: location)
    },
    Promise("a change touches no other order") { store, location in
      let order = try await store.insert(draft("A"))
      let other = try await store.insert(draft("B"))
      let line = try OrderLine(product: "TEA-100", quantity: 9)
      _ = try await store.change(order.id, version: 1, .line(line))
      let found = try await store.find(other.id)
      #expect(found == other, sourceLocation: location)
    },
    Promise("a change of a version that is gone is refused with both versions") {
      store, location in
      let order = try await store.insert(draft("A"))
      let changed = try await store.change(order.id, version: 1, .note("first"))
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.change(order.id, version: 1, .note("second"))
      }
      let found = try await store.find(order.id)
      #expect(
        error == .staleVersion(id: order.id, seen: 1, stored: 2), sourceLocation: location)
      #expect(found == changed, sourceLocation: location)
    },
    Promise("a change of a version that is yet to come is refused") { store, location in
      let order = try await store.insert(draft("A"))
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.change(order.id, version: 2, .note("early"))
      }
      #expect(
        error == .staleVersion(id: order.id, seen: 2, stored: 1), sourceLocation: location)
    },
    Promise("a change of no order is refused") { store, location in
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.change(7, version: 1, .note("lost"))
      }
      #expect(error == .notFound(id: 7), sourceLocation: location)
    },
    Promise("of two changes at the same time of one version, one is refused") { store, location in
      let order = try await store.insert(draft("A"))
      async let first = attempt {
        try await store.change(order.id, version: 1, .note("first"))
      }
      async let second = attempt {
        try await store.change(order.id, version: 1, .note("second"))
      }
      let outcomes = await [first, second]
      #expect(outcomes.count { $0 == nil } == 1, sourceLocation: location)
    },
  ]

  static let deleting = [
    Promise("a delete answers the order as it was") { store, location in
      let order = try await store.insert(draft("A", lines: [("TEA-100", 2), ("MUG", 1)]))
      let deleted = try await store.delete(order.id, version: 1)
      #expect(deleted == order, sourceLocation: location)
    },
    Promise("a deleted order is gone") { store, location in
      let order = try await store.insert(draft("A"))
      _ = try await store.delete(order.id, version: 1)
      let found = try await store.find(order.id)
      let listed = try await store.orders(OrderListing())
      #expect(found == nil, sourceLocation: location)
      #expect(listed.isEmpty, sourceLocation: location)
    },
    Promise("a delete of a version that is gone is refused, and deletes nothing") {
      store, location in
      let order = try await store.insert(draft("A"))
      let changed = try await store.change(order.id, version: 1, .note("first"))
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.delete(order.id, version: 1)
      }
      let found = try await store.find(order.id)
      #expect(
        error == .staleVersion(id: order.id, seen: 1, stored: 2), sourceLocation: location)
      #expect(found == changed, sourceLocation: location)
    },
    Promise("a second delete is refused") { store, location in
      let order = try await store.insert(draft("A"))
      _ = try await store.delete(order.id, version: 1)
      let error = await #expect(throws: OrderStoreError.self, sourceLocation: location) {
        try await store.delete(order.id, version: 1)
      }
      #expect(error == .notFound(id: order.id), sourceLocation: location)
    },
    Promise("the reference of a deleted order is free, its number is not") { store, location in
      let order = try await store.insert(draft("A"))
      _ = try await store.delete(order.id, version: 1)
      let second = try await store.insert(draft("A"))
      #expect(second.id != order.id, sourceLocation: location)
    },
  ]
}
