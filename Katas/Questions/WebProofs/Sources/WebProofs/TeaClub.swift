public import ExpressStyle
import FlaskStyle
public import HTTPCore
public import Ports

/// The members of a tea club, and the codes in the mails that confirm them.
public actor Members {
  private var waiting: [String: String] = [:]
  private var confirmed: Set<String> = []

  /// Begins with nobody.
  public init() {}

  /// Notes who wants to join.
  public func invite(_ name: String, code: String) { waiting[code] = name }

  /// Takes a code; each is good for one use.
  public func confirm(_ code: String) -> Bool {
    guard let name = waiting.removeValue(forKey: code) else { return false }
    confirmed.insert(name)
    return true
  }

  /// Whether somebody may come in.
  public func isMember(_ name: String) -> Bool { confirmed.contains(name) }
}

/// A club that one joins by a mail: sign up, confirm, come in.
public func teaClub(
  members: Members, mailer: any Mailer, codes: any IdentifierSource
) -> ExpressApplication {
  ExpressApplication { app in
    app.post("/join/:name") { request in
      let name = request.parameters["name"] ?? ""
      let code = codes.makeIdentifier()
      await members.invite(name, code: code)
      let to = try EmailAddress(validating: "\(name)@example.com")
      try await mailer.send(
        Mail(from: "club@example.com", to: to, subject: "Welcome", body: "/confirm/\(code)"))
      return .text("A mail is on its way", status: .accepted)
    }
    app.get("/confirm/:code") { request in
      let isGood = await members.confirm(request.parameters["code"] ?? "")
      return .text(isGood ? "Welcome" : "Who?", status: isGood ? .ok : .notFound)
    }
    app.get("/tea/:name") { request in
      let isMember = await members.isMember(request.parameters["name"] ?? "")
      return .text(
        isMember ? "Here is your tea" : "Members only", status: isMember ? .ok : .forbidden)
    }
  }
}

/// A tea house whose kettle takes its time, in two styles.
public enum TeaHouse {
  /// The styles.
  public enum Style: String, CaseIterable, Sendable { case express, flask }

  private struct SoldOut: Error {}

  /// The house in a style.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - clock: What the kettle waits on.
  /// - Returns: The application.
  /// - Throws: What the style finds wrong with the routes.
  public static func open(
    _ style: Style, clock: any Clock<Duration> = ContinuousClock()
  ) throws -> any Application {
    switch style {
    case .express:
      ExpressApplication { app in
        app.get("/kettle") { _ in
          try await clock.sleep(for: .milliseconds(5))
          return .text("hot")
        }
        app.get("/teas/:tea") { request in
          guard request.parameters["tea"] == "oolong" else { throw SoldOut() }
          return .text("oolong")
        }
        app.recover(from: SoldOut.self) { _, _ in .text("Sold out", status: .conflict) }
      }
    case .flask:
      try FlaskApplication { app in
        app.get("/kettle") { () async throws -> String in
          try await clock.sleep(for: .milliseconds(5))
          return "hot"
        }
        app.get("/teas/<tea>") { (tea: String) throws -> String in
          guard tea == "oolong" else { throw SoldOut() }
          return tea
        }
        app.handle(SoldOut.self) { _, _ in (HTTPStatus.conflict, "Sold out") }
      }
    }
  }
}
