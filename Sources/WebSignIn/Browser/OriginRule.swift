public import HTTPCore

/// Which pages may send requests that change something: the server's own.
///
/// Browsers name the origin of a page with each such request (RFC 6454, section 7), and no page can
/// change that. A client that names none is no browser of today, and holds no cookies that a
/// foreign page could use.
///
/// ```swift
/// let rule = OriginRule.only(["https://shop.example"])
/// rule.allows("https://shop.example", host: "shop.example")  // true
/// ```
public enum OriginRule: Hashable, Sendable {
  /// The origin whose host and port are those that the request is sent to; for one server at one
  /// name that passes no other `Host` on.
  case sameHost
  /// These origins, written as browsers write them, such as `https://shop.example`.
  case only(Set<String>)

  /// Says whether a page of an origin may send a request.
  ///
  /// - Parameters:
  ///   - origin: The field `Origin`; `null` stands for a page that hides where it is from.
  ///   - host: The host and the port that the request is sent to.
  /// - Returns: True where it may.
  public func allows(_ origin: String, host: String?) -> Bool {
    switch self {
    case .sameHost:
      guard let host, !host.isEmpty else { return false }
      return origin == "http://\(host)" || origin == "https://\(host)"
    case .only(let origins): return origins.contains(origin)
    }
  }

  /// Says whether the fields of a request allow it.
  ///
  /// `Origin` counts where it is there, and has to be there once. Where it is not, a browser still
  /// says in `Sec-Fetch-Site` whether the page is of another site.
  public func allows(_ head: RequestHead) -> Bool {
    let origins = head.values(of: "Origin")
    guard origins.count <= 1 else { return false }
    if let origin = origins.first { return allows(origin, host: head.host) }
    let sites = head.values(of: "Sec-Fetch-Site")
    return sites.allSatisfy { $0 == "same-origin" || $0 == "none" }
  }
}
