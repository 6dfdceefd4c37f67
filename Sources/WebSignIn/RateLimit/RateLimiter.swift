public import Ports
import Synchronization

/// The count of what happens for each key, such as the requests of an address.
///
/// It is the generic cell rate algorithm (ITU-T I.371) in whole numbers: for each key one number is
/// kept, so that nothing runs in the background and no limit is passed at the turn of a period.
///
/// It promises:
/// 1. `limit.count` times at once are let through, and then one each `period / count`.
/// 2. A refusal costs nothing, and says after how many whole seconds one is let through.
/// 3. Keys do not count against each other.
/// 4. It keeps at most `capacity` keys. One is forgotten at the earliest when half as many others
///    were used since.
/// 5. A clock that is set back makes nobody wait longer than a period.
///
/// ```swift
/// let limiter = RateLimiter<String>(RateLimit(10, per: .seconds(60)), clock: clock)
/// try limiter.take("192.0.2.7")
/// ```
public final class RateLimiter<Key: Hashable & Sendable>: Sendable {
  /// How often each key may come.
  public let limit: RateLimit
  private let clock: any WallClock
  /// When each key has paid for what it took, in seconds times `limit.count`.
  private let paid: Mutex<RecentKeys<Key, Int>>

  /// Makes a limiter for which nothing has happened yet.
  ///
  /// - Parameters:
  ///   - limit: How often each key may come.
  ///   - clock: Tells the time.
  ///   - capacity: How many keys it keeps at most, at least 2.
  public init(_ limit: RateLimit, clock: any WallClock, capacity: Int = 20_000) {
    self.limit = limit
    self.clock = clock
    paid = Mutex(RecentKeys(capacity: capacity))
  }

  /// How many keys it keeps now.
  public var keyCount: Int { paid.withLock(\.count) }

  /// Takes one of what a key may have.
  ///
  /// - Throws: `RateLimitExceeded` where it has had all.
  public func take(_ key: Key) throws(RateLimitExceeded) {
    let cost = Int(limit.period.components.seconds)
    let most = cost * limit.count
    let now = clock.now().secondsSince1970 * limit.count
    let debt = paid.withLock { paid in
      let debt = min(max(0, (paid[key] ?? now) - now), most)
      let isLetThrough = debt + cost <= most
      paid.set(key, to: now + (isLetThrough ? debt + cost : debt))
      return isLetThrough ? nil : debt
    }
    guard let debt else { return }
    let wait = (debt + cost - most + limit.count - 1) / limit.count
    throw RateLimitExceeded(limit: limit, retryAfter: .seconds(wait))
  }
}
