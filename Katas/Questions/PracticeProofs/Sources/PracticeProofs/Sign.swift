/// The sign at the door of a theatre, as it was after each of three greens, and as it is.
public enum Sign {
  /// How it grew, one test at a time.
  public static let stages: [@Sendable (Int) -> String] = [
    { _ in "" },
    { _ in "12 seats left" },
    { "\($0) seats left" },
    { $0 == 1 ? "1 seat left" : "\($0) seats left" },
    { $0 < 1 ? "sold out" : $0 == 1 ? "1 seat left" : "\($0) seats left" },
  ]

  /// What the four tests ask for, in the order in which they were written.
  public static let wishes = [
    (seats: 12, text: "12 seats left"), (seats: 2, text: "2 seats left"),
    (seats: 1, text: "1 seat left"), (seats: 0, text: "sold out"),
  ]
}
