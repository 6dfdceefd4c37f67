#if canImport(Glibc)
  internal import CLinux
  internal import Glibc

  /// The descriptors that a loop watches, and the bell that wakes it (epoll and eventfd).
  struct Poller: ~Copyable, Sendable {
    private static let bellKey = UInt64.max

    private let epoll: Descriptor
    private let bell: Descriptor

    init() throws(SystemError) {
      let epoll = try Descriptor(
        epoll_create1(Int32(EPOLL_CLOEXEC)), from: "epoll_create1")
      let bell = try Descriptor(
        eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)), from: "eventfd")
      guard redgreen_epoll_add(epoll.number, bell.number, Self.bellKey) == 0 else {
        throw SystemError("epoll_ctl")
      }
      self.epoll = epoll
      self.bell = bell
    }

    /// Reports each change of a descriptor once from now on; closing it ends that.
    func add(_ number: Int32, key: UInt64) throws(SystemError) {
      guard redgreen_epoll_add(epoll.number, number, key) == 0 else {
        throw SystemError("epoll_ctl")
      }
    }

    /// Ends the wait of the loop, from any thread.
    func ring() {
      var one: UInt64 = 1
      _ = unsafe write(bell.number, &one, 8)
    }

    /// The end of the loop's own thread, good as long as the poller lives.
    var waiter: Waiter { Waiter(epoll: epoll.number, bell: bell.number) }

    /// Waits for changes on the loop's thread.
    @safe struct Waiter {
      let epoll: Int32
      let bell: Int32
      private var events = unsafe [epoll_event](repeating: epoll_event(), count: 256)

      init(epoll: Int32, bell: Int32) { (self.epoll, self.bell) = (epoll, bell) }

      /// Waits at most some milliseconds, or for ever where they are negative.
      mutating func wait(milliseconds: Int32, into changes: inout [Readiness]) {
        changes.removeAll(keepingCapacity: true)
        let count = unsafe epoll_wait(epoll, &events, 256, milliseconds)
        for place in 0..<Int(max(0, count)) {
          let key = unsafe redgreen_epoll_key(events[place])
          guard key != Poller.bellKey else {
            var rings: UInt64 = 0
            _ = unsafe read(bell, &rings, 8)
            continue
          }
          let flags = unsafe events[place].events
          let has = { (flag: EPOLL_EVENTS) in flags & flag.rawValue != 0 }
          let hasFailed = has(EPOLLERR) || has(EPOLLHUP)
          changes.append(
            Readiness(
              key: key, isReadable: has(EPOLLIN), isWritable: has(EPOLLOUT),
              hasEnded: has(EPOLLRDHUP), hasFailed: hasFailed))
        }
      }
    }
  }
#endif
