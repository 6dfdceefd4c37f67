/// The families of changes.
enum MutantKind: String {
  case arithmetic, comparison, boundary, logic, condition, branches, guardRemoval = "guard"
  case returned, call, chain, fallback = "default"
}
