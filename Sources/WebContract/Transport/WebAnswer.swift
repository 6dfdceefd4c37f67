/// An answer as it came over a connection.
struct WebAnswer: Sendable {
  let status: Int
  /// The fields in their order, with their names in lower case.
  let fields: [(name: String, value: String)]
  let body: String
  /// Whether the answer came to its end.
  let isWhole: Bool

  /// All values of a field, by its name in lower case.
  func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }
}
