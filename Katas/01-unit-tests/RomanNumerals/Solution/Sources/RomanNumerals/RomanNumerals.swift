/// The Roman numeral of a number, or `nil` where there is none: below one and from four thousand on.
public func roman(_ number: Int) -> String? {
  guard (1...3999).contains(number) else { return nil }
  var rest = number
  var numeral = ""
  let symbols = [
    (1000, "M"),
    (900, "CM"), (500, "D"), (400, "CD"), (100, "C"),
    (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  for (value, letters) in symbols {
    while rest >= value {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}
