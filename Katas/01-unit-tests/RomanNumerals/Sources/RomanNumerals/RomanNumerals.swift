/// The Roman numeral of a number.
public func roman(_ number: Int) -> String {
  ""
}
