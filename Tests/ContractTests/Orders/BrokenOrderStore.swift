import Ports
import TestDoubles

/// What a careless order store does.
enum OrderStoreFault: String, CaseIterable {
  case startsAtVersionZero, keepsTheVersion, ignoresTheVersion, mixesUpTheVersions
  case allowsDuplicates, foldsCase, reusesNumbers, forgetsTheNote, addsQuantities
  case answersTheOldRow, answersNoLines, removesInSilence, deletesAnyVersion, keepsTheDeleted
  case ignoresTheSorting, ignoresTheCustomer, losesOneOfTheList, cutsTextAtZero
  case clearsTheNote, dropsALine
}

/// An order store in memory with one fault.
actor BrokenOrderStore: OrderStore {
  private let fault: OrderStoreFault?
  private var orders: [Order] = []
  private var lastID = 0

  init(_ fault: OrderStoreFault?) { self.fault = fault }

  func insert(_ draft: OrderDraft) async throws -> Order {
    let key = key(draft.reference)
    if fault != .allowsDuplicates, let twin = orders.first(where: { self.key($0.reference) == key })
    {
      throw OrderStoreError.duplicateReference(draft.reference, existing: twin.id)
    }
    lastID = fault == .reusesNumbers ? (orders.map(\.id).max() ?? 0) + 1 : lastID + 1
    let order = Order(
      id: lastID, version: fault == .startsAtVersionZero ? 0 : 1, reference: draft.reference,
      customer: draft.customer, lines: fault == .answersNoLines ? [] : draft.lines,
      note: fault == .cutsTextAtZero ? String(draft.note.prefix { $0 != "\0" }) : draft.note)
    orders.append(order)
    return order
  }

  func find(_ id: Order.ID) async throws -> Order? { orders.first { $0.id == id } }

  func orders(_ listing: OrderListing) async throws -> [Order] {
    var found = orders
    if let customer = listing.customer, fault != .ignoresTheCustomer {
      found.removeAll { $0.customer != customer }
    }
    if fault == .losesOneOfTheList { found = Array(found.dropLast()) }
    if listing.sorting == .newestFirst && fault != .ignoresTheSorting { found.reverse() }
    return found
  }

  func change(_ id: Order.ID, version: Int, _ change: OrderChange) async throws -> Order {
    let index = try index(id, version: version, checks: fault != .ignoresTheVersion)
    let old = orders[index]
    var (lines, note) = (old.lines, old.note)
    switch change {
    case .note(let text):
      if fault != .forgetsTheNote { note = text }
      if fault == .dropsALine { lines = Array(lines.prefix(1)) }
    case .line(let line):
      let before = lines.first { $0.product == line.product }?.quantity ?? 0
      lines.removeAll { $0.product == line.product }
      let extra = fault == .addsQuantities ? before : 0
      lines.append(try OrderLine(product: line.product, quantity: line.quantity + extra))
    case .removal(let product):
      if fault != .removesInSilence, !lines.contains(where: { $0.product == product }) {
        throw OrderStoreError.noSuchLine(product: product, id: id)
      }
      lines.removeAll { $0.product == product }
    }
    if fault == .clearsTheNote, change != .note(note) { note = "" }
    orders[index] = Order(
      id: id, version: old.version + (fault == .keepsTheVersion ? 0 : 1), reference: old.reference,
      customer: old.customer, lines: lines, note: note)
    return fault == .answersTheOldRow ? old : orders[index]
  }

  func delete(_ id: Order.ID, version: Int) async throws -> Order {
    let index = try index(id, version: version, checks: fault != .deletesAnyVersion)
    return fault == .keepsTheDeleted ? orders[index] : orders.remove(at: index)
  }

  private func key(_ reference: String) -> String {
    fault == .foldsCase ? reference.lowercased() : reference
  }

  private func index(_ id: Order.ID, version: Int, checks: Bool) throws -> Int {
    guard let index = orders.firstIndex(where: { $0.id == id }) else {
      throw OrderStoreError.notFound(id: id)
    }
    let stored = orders[index].version
    guard !checks || stored == version else {
      throw fault == .mixesUpTheVersions
        ? OrderStoreError.staleVersion(id: id, seen: stored, stored: version)
        : OrderStoreError.staleVersion(id: id, seen: version, stored: stored)
    }
    return index
  }
}
