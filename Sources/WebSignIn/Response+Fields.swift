import HTTPCore
import Ports

extension Response {
  /// The answer with further fields, which were checked when they were made.
  func adding(_ fields: HTTPHeaders) -> Response {
    var response = self
    for field in fields.fields {
      do { try response.headers.append(field.name, field.value) } catch {
        preconditionFailure("\(error)")
      }
    }
    return response
  }
}
