/// The command line of a test binary.
///
/// `run --events FILE [--filter REGEX]… [--serial]` runs the tests once.
/// `judge --events FILE --variants 0,1,2 [--filter REGEX]…` runs them once for each variant.
struct Arguments {
  enum Mode: String {
    case run, judge
  }

  var mode = Mode.run
  var events = ""
  var filters: [String] = []
  var isSerial = false
  var variants: [Int32] = []

  /// Reads the words after the program's name; nil where they make no sense.
  init?(_ words: some Collection<String>) {
    var rest = words[...]
    guard let mode = rest.popFirst().flatMap(Mode.init) else { return nil }
    self.mode = mode
    while let word = rest.popFirst() {
      switch word {
      case "--serial": isSerial = true
      case "--events", "--filter", "--variants":
        guard let value = rest.popFirst() else { return nil }
        switch word {
        case "--events": events = value
        case "--filter": filters.append(value)
        default: variants = value.split(separator: ",").compactMap { Int32($0) }
        }
      default: return nil
      }
    }
    if events.isEmpty { return nil }
  }

  /// Swift Testing's arguments as JSON.
  var configuration: String {
    let filter = filters.isEmpty ? "" : #","filter":[\#(filters.map(quoted).joined(separator: ","))]"#
    let parallel = mode == .run && !isSerial
    return
      #"{"verbosity":-10000,"quiet":true,"parallel":\#(parallel),"eventStreamVersion":"6.3"\#(filter)}"#
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
