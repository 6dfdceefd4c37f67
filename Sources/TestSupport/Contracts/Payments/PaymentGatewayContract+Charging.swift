import Ports
import Testing

extension PaymentGatewayContract {
  static let charging = [
    Promise("a charge takes the money and answers what was asked for") { subject, location in
      let charge = try await subject.charge("a", 500)
      let balance = try await subject.balance()
      #expect(
        charge.request
          == ChargeRequest(key: "a", amount: Money(500, .eur), method: subject.method),
        sourceLocation: location)
      #expect(charge.status == .charged, sourceLocation: location)
      #expect(balance == 500, sourceLocation: location)
    },
    Promise("a charge is found by its key") { subject, location in
      let charge = try await subject.charge("a", 500)
      let found = try await subject.gateway.findCharge(key: "a")
      #expect(found == charge, sourceLocation: location)
    },
    Promise("a key that nobody used finds nothing") { subject, location in
      _ = try await subject.charge("a", 500)
      let found = try await subject.gateway.findCharge(key: "b")
      #expect(found == nil, sourceLocation: location)
    },
    Promise("charges with two keys are two charges") { subject, location in
      let first = try await subject.charge("a", 500)
      let second = try await subject.charge("b", 500)
      let balance = try await subject.balance()
      #expect(first.id != second.id, sourceLocation: location)
      #expect(balance == 1_000, sourceLocation: location)
    },
    Promise("a charge repeated with its key happens once and has the same answer") {
      subject, location in
      let first = try await subject.charge("a", 500)
      let second = try await subject.charge("a", 500)
      let balance = try await subject.balance()
      #expect(first == second, sourceLocation: location)
      #expect(balance == 500, sourceLocation: location)
    },
    Promise("of two charges at the same time with one key, one happens") { subject, location in
      async let first = subject.charge("a", 500)
      async let second = subject.charge("a", 500)
      let charges = try await (first, second)
      let balance = try await subject.balance()
      #expect(charges.0 == charges.1, sourceLocation: location)
      #expect(balance == 500, sourceLocation: location)
    },
    Promise("a used key is refused for another amount") { subject, location in
      _ = try await subject.charge("a", 500)
      try await subject.expect(.keyReused(key: "a"), balance: 500, at: location) {
        try await subject.charge("a", 700)
      }
    },
    Promise("a used key is refused for another payment method") { subject, location in
      _ = try await subject.charge("a", 500)
      try await subject.expect(.keyReused(key: "a"), balance: 500, at: location) {
        try await subject.charge("a", 500, declined: true)
      }
    },
    Promise("a declined charge throws and takes nothing") { subject, location in
      try await subject.expect(
        .declined(.insufficientFunds, key: "a"), balance: 0, at: location
      ) {
        try await subject.charge("a", 500, declined: true)
      }
    },
    Promise("a declined charge is found as declined") { subject, location in
      _ = try? await subject.charge("a", 500, declined: true)
      let found = try await subject.gateway.findCharge(key: "a")
      #expect(found?.status == .declined(.insufficientFunds), sourceLocation: location)
    },
    Promise("a declined charge repeated with its key is declined again") { subject, location in
      _ = try? await subject.charge("a", 500, declined: true)
      try await subject.expect(
        .declined(.insufficientFunds, key: "a"), balance: 0, at: location
      ) {
        try await subject.charge("a", 500, declined: true)
      }
    },
    Promise("an amount of zero or less is refused") { subject, location in
      for cents in [0, -1] {
        try await subject.expect(.invalidAmount(Money(cents, .eur)), balance: 0, at: location) {
          try await subject.charge("a", cents)
        }
      }
    },
    Promise("a charge whose reply was lost has happened, and is found") { subject, location in
      try await subject.loseNextReply()
      try await subject.expect(.unknownOutcome(key: "a"), balance: 500, at: location) {
        try await subject.charge("a", 500)
      }
      let found = try await subject.gateway.findCharge(key: "a")
      #expect(found?.status == .charged, sourceLocation: location)
    },
    Promise("a charge whose reply was lost can be repeated, and happens once") {
      subject, location in
      try await subject.loseNextReply()
      _ = try? await subject.charge("a", 500)
      let charge = try await subject.charge("a", 500)
      let balance = try await subject.balance()
      #expect(charge.status == .charged, sourceLocation: location)
      #expect(balance == 500, sourceLocation: location)
    },
    Promise("a charge that never arrived looks the same, and is not found") { subject, location in
      try await subject.loseNextRequest()
      try await subject.expect(.unknownOutcome(key: "a"), balance: 0, at: location) {
        try await subject.charge("a", 500)
      }
      let found = try await subject.gateway.findCharge(key: "a")
      #expect(found == nil, sourceLocation: location)
    },
  ]
}
