import Services
import TestDoubles
import Testing

@Suite struct `A feed that is pushed` {
  private let feed = LiveFeed<String>(name: "f", capacity: 3)

  private func publish(_ payloads: String...) { for payload in payloads { feed.publish(payload) } }

  private func all(_ events: FeedEvents<String>) async -> [FeedItem<String>] {
    await events.reduce(into: []) { $0.append($1) }
  }

  @Test func `numbers its events from one`() {
    #expect(feed.publish("a") == 1)
    #expect(feed.publish("b") == 2)
  }

  @Test func `hands on events in order, and then its end`() async {
    let events = feed.events()
    publish("a", "b", "c")
    feed.finish()
    #expect(await all(events) == [.event(1, "a"), .event(2, "b"), .event(3, "c")])
  }

  @Test func `starts where the reader subscribed`() async {
    publish("old")
    let events = feed.events()
    publish("new")
    feed.finish()
    #expect(await all(events) == [.event(2, "new")])
  }

  @Test func `starts after a given position`() async {
    publish("a", "b", "c")
    let events = feed.events(after: FeedPosition(feed: "f", number: 1))
    feed.finish()
    #expect(await all(events) == [.event(2, "b"), .event(3, "c")])
  }

  @Test func `starts at the same place each time that it is read`() async {
    publish("old")
    let events = feed.events()
    publish("a", "b")
    feed.finish()
    let readings = [await all(events), await all(events)]
    #expect(readings == [[.event(2, "a"), .event(3, "b")], [.event(2, "a"), .event(3, "b")]])
  }

  @Test func `keeps a reader waiting until an event comes`() async throws {
    try await virtualTime { [feed] clock in
      let events = feed.events()
      async let first: FeedItem<String>? = events.first { _ in true }
      try await clock.sleep(for: .seconds(10))
      feed.publish("a")
      #expect(await first == .event(1, "a"))
      #expect(clock.elapsed == .seconds(10))
    }
  }

  @Test func `hands each event to each reader`() async throws {
    try await virtualTime { [feed] clock in
      let readers = (0..<3).map { _ in feed.events() }
      let lists = try await withThrowingTaskGroup { group in
        for reader in readers {
          group.addTask { await reader.reduce(into: []) { $0.append($1) } }
        }
        for payload in ["a", "b", "c", "d", "e"] {
          try await clock.sleep(for: .seconds(1))
          feed.publish(payload)
        }
        feed.finish()
        return try await group.reduce(into: [[FeedItem<String>]]()) { $0.append($1) }
      }
      let expected = zip(1..., ["a", "b", "c", "d", "e"]).map { FeedItem.event($0, $1) }
      #expect(lists == [expected, expected, expected])
    }
  }

  @Test func `tells a slow reader what it missed, then goes on`() async {
    let events = feed.events()
    publish("a", "b", "c", "d", "e")
    feed.finish()
    #expect(
      await all(events)
        == [.gap(.dropped(1...2)), .event(3, "c"), .event(4, "d"), .event(5, "e")])
  }

  @Test func `has no gap for a reader who is just fast enough`() async {
    let events = feed.events()
    publish("a", "b", "c")
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == .event(1, "a"))
    publish("d")
    #expect(await iterator.next() == .event(2, "b"))
  }

  @Test func `tells each gap of a reader who falls behind again`() async {
    var iterator = feed.events().makeAsyncIterator()
    publish("a", "b", "c", "d")
    #expect(await iterator.next() == .gap(.dropped(1...1)))
    publish("e", "f")
    #expect(await iterator.next() == .gap(.dropped(2...3)))
    #expect(await iterator.next() == .event(4, "d"))
  }

  @Test(arguments: [FeedPosition(feed: "g", number: 1), FeedPosition(feed: "f", number: 3)])
  func `tells a reader from elsewhere so, and hands on what it keeps`(
    position: FeedPosition
  ) async {
    publish("a", "b")
    let events = feed.events(after: position)
    feed.finish()
    #expect(await all(events) == [.gap(.unknownPosition), .event(1, "a"), .event(2, "b")])
  }

  @Test func `publishes nothing after its end`() async {
    let events = feed.events()
    publish("a")
    feed.finish()
    #expect(feed.publish("b") == nil)
    #expect(await all(events) == [.event(1, "a")])
  }

  @Test func `ends once, however often it is told to`() async {
    let events = feed.events()
    publish("a")
    feed.finish()
    feed.finish()
    #expect(await all(events) == [.event(1, "a")])
  }

  @Test func `hands on what is left to a reader who comes after its end`() async {
    publish("a", "b")
    feed.finish()
    let events = feed.events(after: FeedPosition(feed: "f", number: 1))
    #expect(await all(events) == [.event(2, "b")])
  }

  @Test func `ends for a reader who waits`() async throws {
    try await virtualTime { [feed] clock in
      let events = feed.events()
      async let first: FeedItem<String>? = events.first { _ in true }
      try await clock.sleep(for: .seconds(1))
      feed.finish()
      #expect(await first == nil)
    }
  }

  @Test func `ends for a reader whose task is cancelled while it waits`() async throws {
    try await virtualTime { [feed] clock in
      await withTaskGroup { group in
        let events = feed.events()
        group.addTask { await events.reduce(0) { count, _ in count + 1 } }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
        #expect(await group.next() == 0)
      }
    }
  }

  @Test func `loses nothing between many publishers and a reader`() async {
    let feed = LiveFeed<Int>(name: "f", capacity: 4_000)
    let events = feed.events()
    let read = await withTaskGroup { group in
      group.addTask {
        var read: [Int] = []
        for await item in events {
          if case .event(_, let payload) = item { read.append(payload) }
        }
        return read
      }
      await withDiscardingTaskGroup { publishers in
        for start in stride(from: 0, to: 4_000, by: 1_000) {
          publishers.addTask { for number in start..<start + 1_000 { feed.publish(number) } }
        }
      }
      feed.finish()
      return await group.next() ?? []
    }
    #expect(read.sorted() == Array(0..<4_000))
  }
}
