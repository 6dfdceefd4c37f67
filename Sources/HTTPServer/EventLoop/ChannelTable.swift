internal import Synchronization

/// The channels of a loop by their keys; a key is never used for two channels.
final class ChannelTable: Sendable {
  private struct Slot {
    var channel: Channel?
    var generation: UInt32 = 0
  }

  private struct Slots {
    var all: [Slot] = []
    var free: [Int] = []
  }

  private let slots = Mutex(Slots())

  /// The channel of a key; nil where it was closed since.
  subscript(key: UInt64) -> Channel? {
    slots.withLock { slots in
      let slot = slots.all[Int(key & 0xffff_ffff)]
      return slot.generation == UInt32(key >> 32) ? slot.channel : nil
    }
  }

  func insert(_ channel: Channel) -> UInt64 {
    slots.withLock { slots in
      let place = slots.free.popLast() ?? slots.all.count
      if place == slots.all.count { slots.all.append(Slot()) }
      slots.all[place].channel = channel
      return UInt64(slots.all[place].generation) << 32 | UInt64(place)
    }
  }

  func remove(_ key: UInt64) {
    // The channel dies outside of the lock.
    _ = slots.withLock { slots -> Channel? in
      let place = Int(key & 0xffff_ffff)
      guard slots.all[place].generation == UInt32(key >> 32) else { return nil }
      defer { slots.all[place].channel = nil }
      // The last generation is 2^31 - 1, so that no key is the one of the bell.
      slots.all[place].generation = (slots.all[place].generation + 1) & 0x7fff_ffff
      slots.free.append(place)
      return slots.all[place].channel
    }
  }
}
