import Foundation
import Measuring
import SQLite

/// `SQLiteBenchmark FOLDER SECONDS`: inserts with `RETURNING`, reads by key and reads 1,000 rows.
@main
struct SQLiteBenchmark {
  private struct User {
    let id: Int
    let name: String
    let email: String
    let age: Int
    let score: Double

    init(_ row: borrowing Row) throws {
      id = try row.read(0)
      name = try row.read(1)
      email = try row.read(2)
      age = try row.read(3)
      score = try row.read(4)
    }
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let seconds = Double(arguments[2]) else {
      print("usage: SQLiteBenchmark FOLDER SECONDS")
      exit(64)
    }
    let path = arguments[1] + "/redgreen.db"
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    let connection = try Connection(.file(path))
    try connection.execute("PRAGMA synchronous = NORMAL")
    try connection.execute(
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL,
        email TEXT NOT NULL UNIQUE, age INTEGER, score REAL)
      """)
    let measurement = Measurement(seconds: seconds)
    let count = 200_000
    try measurement.once("insert-returning-1tx", count: count) {
      try connection.transaction { connection in
        for number in 1...count {
          let user = try connection.first(
            """
            INSERT INTO users (name, email, age, score) VALUES (?, ?, ?, ?)
            RETURNING id, name, email, age, score
            """, "user \(number)", "user\(number)@example.org", number % 90, Double(number) * 0.5
          ) { try User($0) }
          precondition(user?.id == number)
        }
      }
    }
    var random: UInt32 = 1
    try measurement.run("select-by-id") {
      random = random &* 1_103_515_245 &+ 12_345
      let user = try connection.first(
        "SELECT id, name, email, age, score FROM users WHERE id = ?", 1 + Int(random >> 8) % count
      ) { try User($0) }
      return user != nil
    }
    try measurement.run("select-1000-rows") {
      let users = try connection.rows(
        "SELECT id, name, email, age, score FROM users LIMIT 1000"
      ) { try User($0) }
      return users.count == 1_000
    }
  }
}
