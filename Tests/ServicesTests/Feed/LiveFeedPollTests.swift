import Services
import Testing

@Suite struct `A feed that is polled` {
  private let feed = LiveFeed<String>(name: "f", capacity: 3)

  private func publish(_ payloads: String...) { for payload in payloads { feed.publish(payload) } }

  private func position(_ number: Int) -> FeedPosition { FeedPosition(feed: "f", number: number) }

  @Test func `answers all that it keeps to whom is new`() {
    publish("a", "b", "c", "d")
    #expect(
      feed.poll()
        == .page(
          [.event(2, "b"), .event(3, "c"), .event(4, "d")], entityTag: "\"f-4\"",
          position: position(4)))
  }

  @Test func `answers what came after a position`() {
    publish("a", "b")
    #expect(
      feed.poll(since: position(1))
        == .page([.event(2, "b")], entityTag: "\"f-2\"", position: position(2)))
  }

  @Test func `answers an empty page where nothing came`() {
    publish("a")
    #expect(
      feed.poll(since: position(1)) == .page([], entityTag: "\"f-1\"", position: position(1)))
  }

  @Test func `tells a client that was away too long what it missed`() {
    publish("a", "b", "c", "d", "e")
    #expect(
      feed.poll(since: position(1))
        == .page(
          [.gap(.dropped(2...2)), .event(3, "c"), .event(4, "d"), .event(5, "e")],
          entityTag: "\"f-5\"", position: position(5)))
  }

  @Test(arguments: [FeedPosition(feed: "g", number: 0), FeedPosition(feed: "f", number: 2)])
  func `tells a client from elsewhere so`(position: FeedPosition) {
    publish("a")
    #expect(
      feed.poll(since: position)
        == .page(
          [.gap(.unknownPosition), .event(1, "a")], entityTag: "\"f-1\"",
          position: FeedPosition(feed: "f", number: 1)))
  }

  @Test(arguments: [
    "\"f-1\"", "W/\"f-1\"", "\"x\", \"f-1\"", "\"x\",W/\"f-1\"", " \t\"f-1\" ", "*",
  ])
  func `is not modified for whom has its tag`(ifNoneMatch: String) {
    publish("a")
    #expect(
      feed.poll(since: position(1), ifNoneMatch: ifNoneMatch)
        == .notModified(entityTag: "\"f-1\""))
  }

  @Test(arguments: ["\"f-0\"", "f-1", "\"g-1\"", "\"f-11\"", "", "w/\"f-1\"", "\"*\""])
  func `answers a page to whom has another tag`(ifNoneMatch: String) {
    publish("a")
    #expect(
      feed.poll(since: position(0), ifNoneMatch: ifNoneMatch)
        == .page([.event(1, "a")], entityTag: "\"f-1\"", position: position(1)))
  }

  @Test func `is modified by the next event`() {
    publish("a")
    let tag = "\"f-1\""
    publish("b")
    #expect(
      feed.poll(since: position(1), ifNoneMatch: tag)
        == .page([.event(2, "b")], entityTag: "\"f-2\"", position: position(2)))
  }

  @Test func `gives a poller all events that a reader gets`() async {
    let events = feed.events()
    var polled: [FeedItem<String>] = []
    var last = feed.position
    for payload in ["a", "b", "c"] {
      publish(payload)
      if case .page(let items, _, let position) = feed.poll(since: last) {
        polled += items
        last = position
      }
    }
    feed.finish()
    let pushed = await events.reduce(into: []) { $0.append($1) }
    #expect(polled == pushed)
  }

  @Test(arguments: ["f-0", "prices-of-march-42", "-7"])
  func `reads a position that it wrote`(text: String) {
    #expect(FeedPosition(text)?.description == text)
  }

  @Test(arguments: ["", "f", "f-", "f-x", "f--1x", "f-+1", "f-99999999999999999999", "f-٣"])
  func `reads no other text as a position`(text: String) {
    #expect(FeedPosition(text) == nil)
  }
}
