internal import JSON

/// One compiled schema: its rules by the kind of value that they look at.
final class Node: Sendable {
  /// Where the schema stands: its resource's URI and a JSON Pointer after `#`.
  let location: String
  let resource: Int
  let isNever: Bool
  let any: AnyRules?
  let number: NumberRules?
  let string: StringRules?
  let array: ArrayRules?
  let object: ObjectRules?
  let logic: LogicRules?
  let reference: ReferenceRules?
  let unevaluated: UnevaluatedRules?

  /// Compiles the schema at a place; its subschemas are asked for by place and follow later.
  init(_ place: Place, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    location = compiler.location(of: place)
    resource = place.resource
    switch place.value {
    case .bool(let value):
      isNever = !value
      (any, number, string, array) = (nil, nil, nil, nil)
      (object, logic, reference, unevaluated) = (nil, nil, nil, nil)
    case .object(let keywords):
      isNever = false
      let dialect = compiler.dialect(of: place)
      var reader = KeywordReader(place, keywords, dialect, location)
      reference = try ReferenceRules(&reader, &compiler)
      if dialect.draft == .draft7, reference != nil {
        (any, number, string, array) = (nil, nil, nil, nil)
        (object, logic, unevaluated) = (nil, nil, nil)
        return
      }
      any = try AnyRules(&reader)
      number = try NumberRules(&reader)
      string = try StringRules(&reader, compiler.options)
      array = try ArrayRules(&reader, &compiler)
      object = try ObjectRules(&reader, &compiler)
      logic = try LogicRules(&reader, &compiler)
      unevaluated = try UnevaluatedRules(&reader, &compiler)
    default:
      throw SchemaError(
        reason: .invalidKeyword("a schema", expected: "an object or a boolean"), location: location)
    }
  }
}
