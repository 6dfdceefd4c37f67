extension WebAnswer {
  /// Checks the status, and the body where one is given.
  ///
  /// - Throws: `BrokenBehaviour`.
  @discardableResult
  func has(_ status: Int, _ body: String? = nil) throws -> WebAnswer {
    try check("the status", "\(status)", "\(self.status)")
    if let body { try check("the body", body, self.body) }
    return self
  }

  /// Checks all values of a field, by its name in lower case.
  ///
  /// - Throws: `BrokenBehaviour`.
  @discardableResult
  func has(_ name: String, _ expected: String...) throws -> WebAnswer {
    let found = values(of: name).joined(separator: " and ")
    try check("the field \(name)", expected.joined(separator: " and "), found)
    return self
  }

  /// Checks that the answer is a problem with a status, and that it says something, or does not.
  ///
  /// - Throws: `BrokenBehaviour`.
  @discardableResult
  func isProblem(_ status: Int) throws -> WebAnswer {
    try has(status).has("content-type", "application/problem+json")
    try check("the problem", "\"status\":\(status)", in: body)
    return self
  }

  /// Checks that a text stands in another one.
  ///
  /// - Throws: `BrokenBehaviour`.
  func check(_ subject: String, _ part: String, in text: String) throws {
    guard text.contains(part) else { throw BrokenBehaviour(subject, part, text) }
  }

  /// Checks that two texts are the same.
  ///
  /// - Throws: `BrokenBehaviour`.
  func check(_ subject: String, _ expected: String, _ found: String) throws {
    guard expected == found else { throw BrokenBehaviour(subject, expected, found) }
  }
}
