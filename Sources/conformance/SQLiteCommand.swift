internal import JSON
internal import SQLite

/// `sqlite`: runs scripts against a database in memory and answers all their rows.
enum SQLiteCommand {
  static func run(_ channel: LineChannel) throws {
    var connection = try Connection(.memory)
    try channel.answer { request in
      if request["reset"]?.bool == true { connection = try Connection(.memory) }
      guard let sql = request["sql"]?.string else { return ["error": "no sql"] }
      do {
        var rows: [JSONValue] = []
        try connection.run(script: SQL(trusting: sql)) { row in
          var cells: [JSONValue] = []
          for column in 0..<row.count { cells.append(cell(try row.read(column))) }
          rows.append(.array(cells))
        }
        return ["rows": .array(rows)]
      } catch let error as SQLiteError {
        return ["error": .string(error.message)]
      }
    }
  }

  private static func cell(_ value: Value) -> JSONValue {
    switch value {
    case .null: nil
    case .integer(let number): ["i": .string("\(number)")]
    case .real(let number): ["r": .string(fifteenDigits(number))]
    case .text(let text): ["t": .string(text)]
    case .blob(let bytes):
      ["b": .string(bytes.map { String(0x100 | Int($0), radix: 16).dropFirst() }.joined())]
    }
  }

  /// The text that SQLite itself makes of a real, which the cases expect.
  private static func fifteenDigits(_ number: Double) -> String {
    let text = try? Connection(.memory).first("SELECT CAST(? AS TEXT)", number) { row in
      try row.read(0, as: String.self)
    }
    return text ?? "\(number)"
  }
}
