import Ports
import Testing

extension PaymentGatewayContract {
  static let refunding = [
    Promise("a refund gives money back and answers the charge as it is now") {
      subject, location in
      let charge = try await subject.charge("a", 500)
      let refunded = try await subject.refund("r", of: charge.id, 200)
      let found = try await subject.gateway.findCharge(key: "a")
      let balance = try await subject.balance()
      let wanted = Charge(
        id: charge.id, request: charge.request, status: .partlyRefunded(left: Money(300, .eur)))
      #expect(refunded == wanted, sourceLocation: location)
      #expect(found == wanted, sourceLocation: location)
      #expect(balance == 300, sourceLocation: location)
    },
    Promise("a charge can be refunded in parts until nothing is left") { subject, location in
      let charge = try await subject.charge("a", 500)
      _ = try await subject.refund("r", of: charge.id, 200)
      let refunded = try await subject.refund("s", of: charge.id, 300)
      let balance = try await subject.balance()
      #expect(refunded.status == .refunded, sourceLocation: location)
      #expect(balance == 0, sourceLocation: location)
    },
    Promise("a refund repeated with its key happens once and has the same answer") {
      subject, location in
      let charge = try await subject.charge("a", 500)
      let first = try await subject.refund("r", of: charge.id, 200)
      let second = try await subject.refund("r", of: charge.id, 200)
      let balance = try await subject.balance()
      #expect(first == second, sourceLocation: location)
      #expect(balance == 300, sourceLocation: location)
    },
    Promise("a refund whose reply was lost can be repeated, and happens once") {
      subject, location in
      let charge = try await subject.charge("a", 500)
      try await subject.loseNextReply()
      try await subject.expect(.unknownOutcome(key: "r"), balance: 300, at: location) {
        try await subject.refund("r", of: charge.id, 200)
      }
      _ = try await subject.refund("r", of: charge.id, 200)
      let balance = try await subject.balance()
      #expect(balance == 300, sourceLocation: location)
    },
    Promise("the key of a refund is refused for another refund") { subject, location in
      let charge = try await subject.charge("a", 500)
      _ = try await subject.refund("r", of: charge.id, 200)
      try await subject.expect(.keyReused(key: "r"), balance: 300, at: location) {
        try await subject.refund("r", of: charge.id, 100)
      }
    },
    Promise("charges and refunds share their keys") { subject, location in
      let charge = try await subject.charge("a", 500)
      try await subject.expect(.keyReused(key: "a"), balance: 500, at: location) {
        try await subject.refund("a", of: charge.id, 500)
      }
      _ = try await subject.refund("r", of: charge.id, 200)
      try await subject.expect(.keyReused(key: "r"), balance: 300, at: location) {
        try await subject.charge("r", 500)
      }
    },
    Promise("more than is left is not refunded") { subject, location in
      let charge = try await subject.charge("a", 500)
      _ = try await subject.refund("r", of: charge.id, 200)
      try await subject.expect(
        .refundTooLarge(asked: Money(301, .eur), left: Money(300, .eur)), balance: 300,
        at: location
      ) {
        try await subject.refund("s", of: charge.id, 301)
      }
    },
    Promise("nothing is refunded of a declined charge") { subject, location in
      _ = try? await subject.charge("a", 500, declined: true)
      let charge = try #require(try await subject.gateway.findCharge(key: "a"))
      try await subject.expect(
        .refundTooLarge(asked: Money(1, .eur), left: Money(0, .eur)), balance: 0, at: location
      ) {
        try await subject.refund("r", of: charge.id, 1)
      }
    },
    Promise("nothing is refunded of no charge") { subject, location in
      try await subject.expect(.unknownCharge("none"), balance: 0, at: location) {
        try await subject.refund("r", of: "none", 1)
      }
    },
    Promise("nothing is refunded in another currency") { subject, location in
      let charge = try await subject.charge("a", 500)
      try await subject.expect(
        .otherCurrency(asked: Money(1, .usd), charged: .eur), balance: 500, at: location
      ) {
        try await subject.refund("r", of: charge.id, 1, .usd)
      }
    },
    Promise("a refund of zero or less is refused") { subject, location in
      let charge = try await subject.charge("a", 500)
      for cents in [0, -1] {
        try await subject.expect(.invalidAmount(Money(cents, .eur)), balance: 500, at: location) {
          try await subject.refund("r", of: charge.id, cents)
        }
      }
    },
  ]
}
