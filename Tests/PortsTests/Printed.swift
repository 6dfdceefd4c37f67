/// All that a program prints of a value when it prints it, puts it into a list or dumps it.
func printed(_ value: Any) -> String {
  var text = "\(value) \(String(reflecting: value)) \([value]) \(["a": value])\n"
  dump(value, to: &text)
  dump([value], to: &text)
  return text
}
