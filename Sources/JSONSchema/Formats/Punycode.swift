/// The encoding of RFC 3492, without the prefix.
enum Punycode {
  private static let (base, tmin, tmax, skew, damp) = (36, 1, 26, 38, 700)

  private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tmin) * tmax / 2 {
      delta /= base - tmin
      k += base
    }
    return k + (base - tmin + 1) * delta / (delta + skew)
  }

  static func decoded(_ text: [UInt8]) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var rest = text[...]
    if let hyphen = text.lastIndex(of: UInt8(ascii: "-")) {
      output = text[..<hyphen].map { Unicode.Scalar($0) }
      rest = text[(hyphen + 1)...]
    }
    var (n, i, bias) = (128, 0, 72)
    while !rest.isEmpty {
      let start = i
      var (weight, k) = (1, base)
      while true {
        guard let byte = rest.popFirst(), let digit = value(byte) else { return nil }
        i += digit * weight
        guard i < 1 << 31 else { return nil }
        let threshold = min(max(k - bias, tmin), tmax)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight < 1 << 31 else { return nil }
        k += base
      }
      bias = adapt(i - start, output.count + 1, isFirst: start == 0)
      n += i / (output.count + 1)
      i %= output.count + 1
      guard n <= 0x10ffff, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
      output.insert(scalar, at: i)
      i += 1
    }
    return output
  }

  static func encoded(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (n, delta, bias) = (128, 0, 72)
    while handled < scalars.count {
      guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= n }).min() else {
        return nil
      }
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in scalars {
        if Int(scalar.value) < n { delta += 1 }
        guard Int(scalar.value) == n else { continue }
        var (q, k) = (delta, base)
        while true {
          let threshold = min(max(k - bias, tmin), tmax)
          if q < threshold { break }
          output.append(digit(threshold + (q - threshold) % (base - threshold)))
          q = (q - threshold) / (base - threshold)
          k += base
        }
        output.append(digit(q))
        bias = adapt(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return output
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7a: Int(byte - 0x61)
    case 0x30...0x39: Int(byte - 0x30) + 26
    default: nil
    }
  }

  private static func digit(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(value) + 0x61 : UInt8(value - 26) + 0x30
  }
}
