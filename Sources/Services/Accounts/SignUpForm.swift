public import JSON
import JSONSchema
public import Ports

/// The fields of a sign-up, checked against a JSON Schema.
///
/// ```swift
/// let form = try SignUpForm([
///   "email": "ada@example.com", "name": "Ada", "password": "correct horse battery",
/// ])
/// ```
public struct SignUpForm: Hashable, Sendable {
  /// The address.
  public let email: EmailAddress
  /// The name.
  public let name: String
  /// The password.
  public let password: Secret

  /// The rules for a new password: ASVS 4.0.3, sections 2.1.1 and 2.1.2.
  static let passwordRules: JSONValue = ["type": "string", "minLength": 12, "maxLength": 128]

  /// The schema of the form, as a page may publish it.
  public static let schemaDocument: JSONValue = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["email", "name", "password"],
    "additionalProperties": false,
    "properties": [
      "email": ["type": "string", "format": "email", "maxLength": 254],
      "name": [
        "type": "string", "maxLength": 100, "pattern": #"^[^\p{Cc}\p{Zl}\p{Zp}]*$"#,
        "allOf": [["pattern": #"\S"#]],
      ],
      "password": passwordRules,
    ],
  ]

  private static let schema = compiled(schemaDocument)
  private static let passwordSchema = compiled(passwordRules)

  /// Checks a document and takes its fields.
  ///
  /// - Parameter document: An object with `email`, `name` and `password` and nothing else.
  /// - Throws: `FormError` with all problems.
  public init(_ document: JSONValue) throws(FormError) {
    let problems = Self.schema.validate(document).problems(in: "")
    guard problems.isEmpty, let address = document["email"]?.string,
      let name = document["name"]?.string, let password = document["password"]?.string
    else { throw FormError(problems: problems) }
    do {
      email = try EmailAddress(validating: address)
    } catch {
      throw FormError(problems: [FormProblem(field: "/email", message: "\(error)")])
    }
    self.name = name
    self.password = Secret(password)
  }

  /// Checks a new password alone.
  ///
  /// - Throws: `FormError` with the problem of the field `/password`.
  static func check(_ password: Secret) throws(FormError) {
    let problems = passwordSchema.validate(.string(password.reveal())).problems(in: "/password")
    guard problems.isEmpty else { throw FormError(problems: problems) }
  }

  private static func compiled(_ document: JSONValue) -> JSONSchema {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    do { return try JSONSchema(document, options: options) } catch {
      preconditionFailure("\(error)")
    }
  }
}

/// All that is wrong with a form.
public struct FormError: Error, Equatable, CustomStringConvertible {
  /// The problems, in the order of the schema; never none.
  public let problems: [FormProblem]
  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension SchemaResult {
  /// The violations as problems of a form.
  fileprivate func problems(in parent: String) -> [FormProblem] {
    violations.map { FormProblem(field: parent + $0.instanceLocation, message: $0.message) }
  }
}
