#if canImport(Darwin)
  internal import Darwin

  /// The descriptors that a loop watches, and the bell that wakes it (kqueue); written, never tried.
  struct Poller: ~Copyable, Sendable {
    private let queue: Descriptor

    init() throws(SystemError) {
      queue = try Descriptor(kqueue(), from: "kqueue")
      var bell = kevent()
      bell.filter = Int16(EVFILT_USER)
      bell.flags = UInt16(EV_ADD | EV_CLEAR)
      guard unsafe kevent(queue.number, &bell, 1, nil, 0, nil) == 0 else {
        throw SystemError("kevent")
      }
    }

    /// Reports each change of a descriptor once from now on; closing it ends that.
    func add(_ number: Int32, key: UInt64) throws(SystemError) {
      var changes = [EVFILT_READ, EVFILT_WRITE].map { filter in
        var change = kevent()
        change.ident = UInt(number)
        change.filter = Int16(filter)
        change.flags = UInt16(EV_ADD | EV_CLEAR)
        unsafe change.udata = UnsafeMutableRawPointer(bitPattern: UInt(key) + 1)
        return unsafe change
      }
      guard unsafe kevent(queue.number, &changes, 2, nil, 0, nil) == 0 else {
        throw SystemError("kevent")
      }
    }

    /// Ends the wait of the loop, from any thread.
    func ring() {
      var bell = kevent()
      bell.filter = Int16(EVFILT_USER)
      bell.fflags = UInt32(NOTE_TRIGGER)
      _ = unsafe kevent(queue.number, &bell, 1, nil, 0, nil)
    }

    /// The end of the loop's own thread, good as long as the poller lives.
    var waiter: Waiter { Waiter(queue: queue.number) }

    /// Waits for changes on the loop's thread.
    struct Waiter {
      let queue: Int32
      private var events = [kevent](repeating: kevent(), count: 256)

      init(queue: Int32) { self.queue = queue }

      /// Waits at most some milliseconds, or for ever where they are negative.
      mutating func wait(milliseconds: Int32, into changes: inout [Readiness]) {
        changes.removeAll(keepingCapacity: true)
        var limit = timespec(
          tv_sec: Int(milliseconds / 1_000), tv_nsec: Int(milliseconds % 1_000) * 1_000_000)
        let room = Int32(events.count)
        let count =
          milliseconds < 0
          ? unsafe kevent(queue, nil, 0, &events, room, nil)
          : unsafe kevent(queue, nil, 0, &events, room, &limit)
        for event in unsafe events.prefix(Int(max(0, count)))
        where event.filter != Int16(EVFILT_USER) {
          let hasEnded = event.flags & UInt16(EV_EOF) != 0
          unsafe changes.append(
            Readiness(
              key: UInt64(UInt(bitPattern: event.udata) - 1),
              isReadable: event.filter == Int16(EVFILT_READ),
              isWritable: event.filter == Int16(EVFILT_WRITE), hasEnded: hasEnded,
              hasFailed: hasEnded && event.filter == Int16(EVFILT_WRITE)))
        }
      }
    }
  }
#endif
