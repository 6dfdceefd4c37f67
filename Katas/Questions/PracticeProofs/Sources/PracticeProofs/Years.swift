/// Whether a year has a 29th of February, as one remembers it from school.
public func hasLeapDay(_ year: Int) -> Bool { year.isMultiple(of: 4) }

/// A price tag in a shop, whose parts two people change on two branches.
public struct PriceTag: Sendable {
  /// What a cup costs: at first in euros.
  public var cup: Int = 3
  /// How many of the price's units make a euro.
  public var unitsPerEuro = 1
  /// What the till adds for the lid: at first nothing.
  public var lid = 0

  /// Begins with what is on the shared line.
  public init() {}

  /// What the till shows for a cup with its lid, in cents.
  public var cents: Int { (cup + lid) * 100 / unitsPerEuro }
}
