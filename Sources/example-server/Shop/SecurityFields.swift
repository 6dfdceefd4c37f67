import ExpressStyle
import HTTPCore
import Ports

/// The fields that tell a browser what the pages of the shop never need.
enum SecurityFields {
  /// Only files of the shop itself run, style and connect; nobody may show it in a frame; and the
  /// address of a page, which may hold the token of a link, is told to nobody.
  private static let fields: HTTPHeaders = [
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  ]

  static let middleware: ExpressMiddleware = { request, next in
    var response = await next(request)
    for field in fields.fields { try response.headers.append(field.name, field.value) }
    return response
  }
}
