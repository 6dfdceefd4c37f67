public import Ports
import Synchronization

/// A payment gateway in memory that keeps every promise of the port, also when it fails.
///
/// ```swift
/// let gateway = FakePaymentGateway(declining: ["empty-card": .insufficientFunds])
/// gateway.script(.charge, .replyLost)
/// await #expect(throws: PaymentError.unknownOutcome(key: "order-7")) {
///   try await gateway.charge(ChargeRequest(key: "order-7", amount: Money(500, .eur), method: "card"))
/// }
/// gateway.charges.count  // 1: the money has moved
/// ```
public final class FakePaymentGateway: PaymentGateway {
  private struct State {
    var ledger = PaymentLedger()
    var faults: [PaymentCall: [PaymentFault?]] = [:]
    var calls: [PaymentCall] = []
    var late: [@Sendable (inout PaymentLedger) -> Void] = []
  }

  private let state = Mutex(State())
  private let declines: [String: DeclineReason]
  private let wait: @Sendable () async throws -> Void
  let events = AsyncStream.makeStream(of: PaymentEvent.self)

  /// Makes a gateway that answers at once.
  ///
  /// - Parameter declines: The payment methods that the bank says no to, and why.
  public convenience init(declining declines: [String: DeclineReason] = [:]) {
    self.init(declining: declines, clock: ImmediateClock(), answerTime: .zero)
  }

  /// Makes a gateway that takes its time.
  ///
  /// - Parameters:
  ///   - declines: The payment methods that the bank says no to, and why.
  ///   - clock: The clock to wait on.
  ///   - answerTime: How long each call takes; what a call does happens at its end.
  public init(
    declining declines: [String: DeclineReason] = [:], clock: some Clock<Duration>,
    answerTime: Duration
  ) {
    self.declines = declines
    wait = { if answerTime > .zero { try await clock.sleep(for: answerTime) } }
  }

  /// All charges, the declined ones too, in the order in which they arrived.
  public var charges: [Charge] { state.withLock { $0.ledger.charges } }

  /// The calls so far, in order, whatever came of them.
  public var calls: [PaymentCall] { state.withLock { $0.calls } }

  /// What the shop has taken and not given back, in minor units.
  ///
  /// - Parameter currency: Which charges to add up.
  /// - Returns: The sum.
  public func balance(in currency: Currency) -> Int {
    charges.map(\.left).filter { $0.currency == currency }.reduce(0) { $0 + $1.minorUnits }
  }

  /// Makes the next calls of a method fail, after those already scripted.
  ///
  /// - Parameters:
  ///   - call: The method.
  ///   - faults: A fault for each call; nil for a call that works.
  public func script(_ call: PaymentCall, _ faults: PaymentFault?...) {
    state.withLock { $0.faults[call, default: []] += faults }
  }

  /// Takes money from a customer, once for each key.
  ///
  /// - Throws: `PaymentError.invalidAmount`, `.keyReused` or `.declined`; `.unavailable` or
  ///   `.unknownOutcome` where scripted; `CancellationError` when cancelled while it waits.
  public func charge(_ request: ChargeRequest) async throws -> Charge {
    let reason = declines[request.method]
    return try await perform(.charge, key: request.key) { ledger throws(PaymentError) in
      try ledger.charge(request, declining: reason)
    }
  }

  /// Gives money of a charge back, once for each key.
  ///
  /// - Throws: `PaymentError.invalidAmount`, `.keyReused`, `.unknownCharge`, `.otherCurrency` or
  ///   `.refundTooLarge`; else as `charge` does.
  public func refund(_ request: RefundRequest) async throws -> Charge {
    try await perform(.refund, key: request.key) { ledger throws(PaymentError) in
      try ledger.refund(request)
    }
  }

  /// Finds a charge, also a declined one.
  ///
  /// - Throws: `PaymentError.unavailable` or `.unknownOutcome` where scripted; `CancellationError`
  ///   when cancelled while it waits.
  public func findCharge(key: String) async throws -> Charge? {
    try await perform(.find, key: key) { ledger in ledger.find(key: key) }
  }

  private func perform<Answer>(
    _ call: PaymentCall, key: String,
    _ work: @escaping @Sendable (inout PaymentLedger) throws(PaymentError) -> Answer
  ) async throws -> Answer {
    try await wait()
    return try state.withLock { state in
      state.calls.append(call)
      let late = state.late
      state.late = []
      let before = state.ledger.events.count
      defer {
        for request in late { request(&state.ledger) }
        for event in state.ledger.events.dropFirst(before) { events.continuation.yield(event) }
      }
      let fault = state.faults[call].flatMap { $0.first } ?? nil
      if state.faults[call]?.isEmpty == false { state.faults[call]?.removeFirst() }
      switch fault {
      case nil: return try work(&state.ledger)
      case .unavailable: throw PaymentError.unavailable
      case .requestLost: break
      case .requestLate: state.late = [{ ledger in _ = try? work(&ledger) }]
      case .replyLost: _ = try? work(&state.ledger)
      }
      throw PaymentError.unknownOutcome(key: key)
    }
  }
}
