import ExpressStyle
import HTTPCore
import Ports
import Testing
import WebContract

/// The tea shop with one mistake around it, and the behaviour that has to be refused for it.
struct Mutant: Application, CustomTestStringConvertible {
  let testDescription: String
  let refusedFor: String
  private let answer: @Sendable (Request, any Application) async throws -> Response
  private let shop: any Application = TeaShop.express

  init(
    _ mistake: String, refusedFor behaviour: String,
    _ answer: @escaping @Sendable (Request, any Application) async throws -> Response
  ) {
    (testDescription, refusedFor, self.answer) = (mistake, behaviour, answer)
  }

  func respond(to request: Request) async -> Response {
    do { return try await answer(request, shop) } catch { return Response(answering: error) }
  }
}

extension Mutant {
  static let routing = [
    Mutant(
      "a slash at the end is forgiven",
      refusedFor: "a path with a slash at its end is another path"
    ) { request, shop in
      guard request.path.hasSuffix("/"), request.path != "/" else {
        return await shop.respond(to: request)
      }
      return try await shop.respond(to: Request(.get, String(request.path.dropLast())))
    },
    Mutant("405 has no Allow", refusedFor: "405 says in Allow which methods there are") {
      var response = await $1.respond(to: $0)
      if response.status == .methodNotAllowed {
        response.headers = ["Content-Type": "application/problem+json"]
      }
      return response
    },
    Mutant(
      "a field overrides the method",
      refusedFor: "no field changes the method of a request"
    ) { request, shop in
      let isOverridden = request.head["X-HTTP-Method-Override"] != nil
      return try await shop.respond(to: isOverridden ? Request(.delete, "/orders/7") : request)
    },
    Mutant("parameters are decoded twice", refusedFor: "an escaped parameter comes decoded, once") {
      let path = $0.path.replacing("%25", with: "%")
      return try await $1.respond(to: $0.path == path ? $0 : Request(.get, path))
    },
  ]

  static let content = [
    Mutant("of two fields the last one counts", refusedFor: "two cookies are set by two fields") {
      var response = await $1.respond(to: $0)
      if let cookie = response.headers.values(of: "Set-Cookie").last {
        response.headers = try HTTPHeaders(setCookie: cookie)
      }
      return response
    },
    Mutant(
      "a condition is passed over",
      refusedFor: "a state that the client has is answered with 304 without a body"
    ) { request, shop in
      request.path == "/tagged" && request.head.method == .get
        ? try await shop.respond(to: Request(.get, "/tagged")) : await shop.respond(to: request)
    },
    Mutant("a range is passed over", refusedFor: "the last bytes are a range") {
      try await $1.respond(to: $0.path == "/digits" ? Request(.get, "/digits") : $0)
    },
    Mutant("a stream becomes one text", refusedFor: "a stream comes in chunks") {
      var response = await $1.respond(to: $0)
      if case .stream(nil, _) = response.body {
        response.body = .bytes(try await response.body.bytes())
      }
      return response
    },
  ]

  static let errors = [
    Mutant(
      "the text of an error is sent", refusedFor: "a problem of 500 tells nothing of the error"
    ) { request, shop in
      let response = await shop.respond(to: request)
      guard let cause = response.cause, response.status == .internalServerError else {
        return response
      }
      return .problem(Problem(status: .internalServerError, detail: "\(cause)"))
    },
    Mutant("errors lose the trail", refusedFor: "the answer of an error handler is seen as well") {
      var response = await $1.respond(to: $0)
      if response.status == .conflict {
        response.headers = ["Content-Type": "text/plain; charset=utf-8"]
      }
      return response
    },
    Mutant(
      "a value outlives its request",
      refusedFor: "a value does not go over to the next request of a connection"
    ) { request, shop in
      guard request.path == "/visitor", request.head["X-Visitor"] == nil else {
        return await shop.respond(to: request)
      }
      return .text("Ada")
    },
    Mutant(
      "the error handlers of the whole answer for its parts",
      refusedFor: "an error of a part is answered by its own handler"
    ) { request, shop in
      try await shop.respond(to: request.path == "/shop/tea" ? Request(.get, "/tea") : request)
    },
  ]
}

extension HTTPHeaders {
  init(setCookie value: String) throws {
    self.init()
    try append("Set-Cookie", value)
  }
}
