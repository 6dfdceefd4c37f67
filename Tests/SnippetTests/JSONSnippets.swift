import JSON

/// The examples in the documentation of JSON, compiled as they stand and never called.
struct JSONSnippets {
  func jsonValueExample() throws {
    let order = try JSONValue(parsing: #"{"total": 12.50, "paid": false}"#)
    let total = order["total"]?.number  // exactly 12.5
    _ = total
  }
}
