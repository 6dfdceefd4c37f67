public import Ports

/// When the web-hooks of a fake payment gateway come, and how often.
///
/// ```swift
/// let lost = WebhookPlan { event in event.number == 2 ? [] : [.seconds(1)] }
/// ```
public struct WebhookPlan: Sendable {
  /// The delays after which an event is delivered: one for each time, none when it is lost.
  let delays: @Sendable (PaymentEvent) -> [Duration]

  /// Plans each event by itself.
  ///
  /// - Parameter delays: The delays after which an event is delivered, one for each time.
  public init(_ delays: @escaping @Sendable (PaymentEvent) -> [Duration]) { self.delays = delays }

  /// Each event once and at once.
  public static let prompt = WebhookPlan { _ in [.zero] }

  /// Each event once and late.
  ///
  /// - Parameter delay: How late.
  /// - Returns: The plan.
  public static func late(by delay: Duration) -> WebhookPlan { WebhookPlan { _ in [delay] } }

  /// Each event at once and again.
  ///
  /// - Parameter delay: When it comes for the second time.
  /// - Returns: The plan.
  public static func twice(again delay: Duration) -> WebhookPlan {
    WebhookPlan { _ in [.zero, delay] }
  }

  /// Each second event at once and the one before it later.
  ///
  /// - Parameter delay: How late the first, third, fifth event comes: the pair is out of order when
  ///   its second event happens within this time.
  /// - Returns: The plan.
  public static func swappingPairs(delay: Duration) -> WebhookPlan {
    WebhookPlan { event in [event.number.isMultiple(of: 2) ? .zero : delay] }
  }
}
