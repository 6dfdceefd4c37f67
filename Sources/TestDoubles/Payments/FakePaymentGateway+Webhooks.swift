public import Ports

extension FakePaymentGateway {
  /// Delivers what happens at the gateway as web-hooks, until `finishWebhooks()` was called and
  /// everything is delivered, or until it is cancelled.
  ///
  /// It is called once in the life of a gateway, as a child task of the test:
  ///
  /// ```swift
  /// async let hooks: Void = gateway.deliverWebhooks(.late(by: .seconds(60)), on: clock) { event in
  ///   await shop.receive(event)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - plan: When each event is delivered, and how often.
  ///   - clock: The clock of the delays.
  ///   - receive: The receiver; deliveries that are due at one time may overlap.
  public func deliverWebhooks(
    _ plan: WebhookPlan, on clock: some Clock<Duration>,
    to receive: @escaping @Sendable (PaymentEvent) async -> Void
  ) async {
    await withDiscardingTaskGroup { group in
      for await event in events.stream {
        for delay in plan.delays(event) {
          group.addTask {
            do { try await clock.sleep(for: delay) } catch { return }
            await receive(event)
          }
        }
      }
    }
  }

  /// Lets `deliverWebhooks` end as soon as everything is delivered.
  public func finishWebhooks() { events.continuation.finish() }
}
