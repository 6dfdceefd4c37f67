import Foundation

/// What is wrong with a list of numbers.
public enum TotalError: Error, Equatable {
  /// An entry that is not a number; it is empty where a number is missing.
  case notANumber(String)
  /// The numbers below zero, in their order.
  case negative([Int])
}

/// More crates do not fit into the lorry: a larger number is a barcode, and does not count.
private let mostCrates = 1000

/// The total of the crates in a list such as `12,7,30`.
///
/// - Throws: `TotalError`, for an entry that is not a number or for all that are below zero.
public func total(of list: String) throws -> Int {
  let numbers = try entries(in: list).map(number)
  let negatives = numbers.filter { $0 < 0 }
  guard negatives.isEmpty else { throw TotalError.negative(negatives) }
  return numbers.filter { $0 <= mostCrates }.reduce(0, +)
}

/// What stands between the separators, after the line that names one where there is such a line.
private func entries(in list: String) -> [Substring] {
  var rest = list.trimmingCharacters(in: .whitespacesAndNewlines)[...]
  var separators: Set<Character> = [","]
  let firstLine = rest.prefix { !$0.isNewline }
  if firstLine.hasPrefix("//"), firstLine.count == 3 {
    separators.formUnion(firstLine.suffix(1))
    rest = rest.dropFirst(4)
  }
  if rest.isEmpty { return [] }
  return rest.split(omittingEmptySubsequences: false) { separators.contains($0) || $0.isNewline }
}

/// The number that an entry says; `Int.max` for one that is longer than an `Int`.
private func number(_ entry: Substring) throws -> Int {
  let text = entry.trimmingCharacters(in: .whitespaces)
  if let number = Int(text) { return number }
  let isLong = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  guard isLong else { throw TotalError.notANumber(text) }
  return Int.max
}
