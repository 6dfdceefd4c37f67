import JSON
import JSONSchema
import Ports
import Services

/// The bodies of the routes of sign-in, but for that of a sign-up, whose schema its service has.
enum SignInForms {
  static let credentials = form(["email": email, "password": password])
  static let token = form(["token": link])
  static let address = form(["email": email])
  static let newPassword = form(["password": password, "token": link])

  private static let email: JSONValue = ["type": "string", "format": "email", "maxLength": 254]
  private static let link: JSONValue = ["type": "string", "minLength": 1, "maxLength": 512]
  /// A password of any length that is worth hashing; whether it is right or good is not asked here.
  private static let password: JSONValue = ["type": "string", "maxLength": 1_024]

  /// A form of which all fields have to be there, and no others.
  private static func form(_ fields: KeyValuePairs<String, JSONValue>) -> JSONBody {
    let document: JSONValue = [
      "type": "object", "required": .array(fields.map { .string($0.key) }),
      "additionalProperties": false,
      "properties": .object(JSONObject(fields.map { JSONObject.Member($0.key, $0.value) })),
    ]
    do { return try JSONBody(schema: document) } catch { preconditionFailure("\(error)") }
  }
}

extension JSONValue {
  /// The text of a field that a schema has asked for.
  func text(_ field: String) -> String { self[field]?.string ?? "" }

  /// The address in the field `email`.
  ///
  /// - Throws: `InvalidBody` for an address that the schema takes for one and mail does not.
  func address() throws -> EmailAddress {
    do { return try EmailAddress(validating: text("email")) } catch {
      throw InvalidBody([FormProblem(field: "/email", message: "\(error)")])
    }
  }
}
