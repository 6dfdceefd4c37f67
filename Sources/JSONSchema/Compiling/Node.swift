internal import JSON

/// One compiled schema: its rules by the kind of value that they look at.
final class Node: Sendable {
  /// The rules as an evaluation uses them.
  struct Rules: Sendable {
    let any: Lent<AnyRules>?
    let number: Lent<NumberRules>?
    let string: Lent<StringRules>?
    let array: Lent<ArrayRules>?
    let object: Lent<ObjectRules>?
    let logic: Lent<LogicRules>?
    let reference: Lent<ReferenceRules>?
  }

  /// The node's place in its program.
  let position: Int
  /// Where the schema stands: its resource's URI and a JSON Pointer after `#`.
  let location: String
  let resource: Int
  let isNever: Bool
  let lent: Rules
  let any: AnyRules?
  let number: NumberRules?
  let string: StringRules?
  let array: ArrayRules?
  let object: ObjectRules?
  let logic: LogicRules?
  private let reference: ReferenceRules?
  let unevaluated: UnevaluatedRules?

  /// Whether nothing is to be done but to run the rules.
  var isPlain: Bool { !isNever && unevaluated == nil }

  /// Compiles the schema at a place; its subschemas are asked for by place and follow later.
  init(
    _ place: Place, at position: Int, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) {
    self.position = position
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
        break
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
    lent = Rules(
      any: any.map { Lent($0) }, number: number.map { Lent($0) }, string: string.map { Lent($0) },
      array: array.map { Lent($0) }, object: object.map { Lent($0) },
      logic: logic.map { Lent($0) }, reference: reference.map { Lent($0) })
  }
}
