internal import HTTPCore

/// A function of a route without its types.
struct RouteFunction: Sendable {
  /// The types that it takes for the parameters; none where it takes the request alone.
  private let types: [any RouteParameter.Type]
  private let call: @Sendable (RoutePath) async throws -> Response

  init(
    _ types: [any RouteParameter.Type],
    _ call: @escaping @Sendable (RoutePath) async throws -> Response
  ) {
    (self.types, self.call) = (types, call)
  }

  /// What a router keeps.
  func handler(_ names: [String]) -> RequestHandler {
    // NB: with a capture list a closure would not run where it is called from, as of Swift 6.3.
    let call = call
    return { request in try await call(RoutePath(request: request, names: names)) }
  }

  /// Checks that the function takes what a rule has.
  ///
  /// - Throws: `FlaskDeclarationError.wrongParameters`.
  func check(_ rule: RouteRule) throws(FlaskDeclarationError) {
    let kinds = rule.kinds
    // A function that takes no parameter fits every rule.
    let fits =
      types.isEmpty
      || types.count == kinds.count && zip(types, kinds).allSatisfy { $0.kinds.contains($1) }
    if !fits { throw .wrongParameters(rule: "\(rule)", takes: types.map { "\($0)" }) }
  }

  /// A value with a status.
  static func response(_ returned: (HTTPStatus, some ResponseConvertible)) throws -> Response {
    var response = try returned.1.response()
    response.status = returned.0
    return response
  }
}

/// A request, with the parameters in the order of the rule.
struct RoutePath: Sendable {
  let request: Request
  let names: [String]

  /// The parameter at a place as a value.
  ///
  /// - Throws: `PathParameterError.invalidValue` where its text is none of the type.
  func value<Value: RouteParameter>(_ place: Int) throws(PathParameterError) -> Value {
    let text = request.parameters[names[place]] ?? ""
    guard let value = Value(parameter: text) else {
      throw .invalidValue(text, name: names[place], type: "\(Value.self)")
    }
    return value
  }
}
