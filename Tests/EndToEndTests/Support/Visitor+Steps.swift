import Foundation
import JSON
import Ports
import Testing

let ada: EmailAddress = "ada@example.com"
let password = "correct horse battery"

extension Visitor {
  /// The token at the end of the link in the next mail to Ada.
  func linkToken(_ kind: String) async throws -> String {
    let body = try await stage.nextMail(ada).body
    let start = "\(stage.address)\(kind)/"
    let line = try #require(body.split(separator: "\n").first { $0.hasPrefix(start) })
    return String(line.dropFirst(start.count))
  }

  func signUp() async throws {
    let answer = try await ask(
      .post, "/sign-up",
      ["email": .string("\(ada)"), "name": "Ada", "password": .string(password)])
    try #require(answer.status == 202)
  }

  func confirm() async throws {
    let token = try await linkToken("confirm")
    try #require(try await ask(.post, "/confirm", ["token": .string(token)]).status == 200)
  }

  @discardableResult
  func signIn(_ password: String = password) async throws -> Answer {
    let answer = try await ask(
      .post, "/sign-in", ["email": .string("\(ada)"), "password": .string(password)])
    if let token = answer.json?["access_token"]?.string { self.token = token }
    return answer
  }

  @discardableResult
  func refresh() async throws -> Answer {
    let answer = try await ask(.post, "/refresh")
    if let token = answer.json?["access_token"]?.string { self.token = token }
    return answer
  }

  /// Signs Ada up, confirms her address and signs her in.
  func enter() async throws {
    try await signUp()
    try await confirm()
    try #require(try await signIn().status == 200)
  }
}
