/// One step of an evaluation, from a value and a schema to the next.
///
/// Steps are small and hold no text: pointers are written for those who ask for them.
struct Step: Sendable {
  /// What of the value is looked at next.
  enum Part: Sendable {
    case same
    case member(Int)
    case item(Int)
    /// The name of a member, as `propertyNames` looks at it.
    case name(Int)
  }

  /// What follows the keyword on the way to its subschema.
  enum Token: Sendable {
    case none
    case index(Int)
    /// The name of the member that is looked at.
    case memberName
    case text(String)
  }

  /// The keywords that hold the way to a subschema.
  enum Keyword: String, Sendable {
    case allOf, anyOf, oneOf, not
    case condition = "if"
    case consequence = "then"
    case alternative = "else"
    case reference = "$ref"
    case dynamicReference = "$dynamicRef"
    case properties, patternProperties, additionalProperties, propertyNames
    case items, prefixItems, additionalItems, contains
    case unevaluatedItems, unevaluatedProperties
    case dependencies, dependentRequired, dependentSchemas
  }

  /// The step before, by its position; -1 for the first.
  let parent: Int
  let keyword: Keyword
  let part: Part
  let token: Token
}
