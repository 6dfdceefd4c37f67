import Ports

/// What the examples of the documentation speak of without showing it: a socket.
struct Wire {
  func write(_ bytes: [UInt8]) {}
}

/// A form that was filled in.
struct FilledForm {
  let email: String
}

/// A service that welcomes people.
struct Welcome {
  func welcome(_ name: String, at address: String) async throws {}
}

/// A shop that is told of payments.
struct Shop {
  func receive(_ event: PaymentEvent) async {}
}

/// A protocol of a reader's own.
protocol Logger {
  func log(_ line: String)
}

/// A fake of a reader's own.
actor InMemoryNumbers {
  private var numbers: Set<Int> = []
  func insert(_ number: Int) -> Bool { numbers.insert(number).inserted }
}

/// What that fake stands for.
actor StoredNumbers {
  private var numbers: [Int] = []
  init() throws {}
  func insert(_ number: Int) throws -> Bool {
    if numbers.contains(number) { return false }
    numbers.append(number)
    return true
  }
}
