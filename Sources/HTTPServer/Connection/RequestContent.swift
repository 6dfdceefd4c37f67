internal import HTTPCore

/// How far the body of the current request has come.
struct RequestContent {
  private var pending: [UInt8] = []
  /// Says whether the end of the body was read from the input.
  var isWhole: Bool
  /// Says whether nothing of a body can be on its way, once the request is answered.
  var isPast = true
  var refusal: RequestRefusal?
  /// Nanoseconds that the body may still take.
  var timeLeft: Int64 = 0

  init() { isWhole = true }

  init(_ head: RequestHead, limit: Int64) {
    isWhole = head.bodyFraming == .none
    isPast = false
    timeLeft = limit
  }

  var hasTimedOut: Bool { timeLeft < 0 }

  var hasPending: Bool { !pending.isEmpty }

  mutating func add(_ bytes: ArraySlice<UInt8>) { pending += bytes }

  mutating func take() -> [UInt8] {
    defer { pending = [] }
    return pending
  }
}
