import Foundation

/// Reads bug and refactoring files, and says precisely what is wrong with one.
package enum VariantFile {
  /// Reads a planted bug.
  ///
  /// - Parameters:
  ///   - text: The file's JSON.
  ///   - path: The file's path, for the messages; its last component is `<name>.json`.
  /// - Returns: The bug, checked as far as the file alone allows.
  /// - Throws: `VariantFileError` for broken JSON, a missing, unknown or ill-formed member, or a name
  ///   that is not the file's.
  package static func bug(_ text: String, path: String) throws(VariantFileError) -> PlantedBug {
    let bug = try decode(PlantedBug.self, text, path)
    try check(name: bug.name, path: path)
    return bug
  }

  /// Reads a refactoring.
  ///
  /// - Parameters:
  ///   - text: The file's JSON.
  ///   - path: The file's path, for the messages; its last component is `<name>.json`.
  /// - Returns: The refactoring, checked as far as the file alone allows.
  /// - Throws: `VariantFileError`, for the reasons of `bug(_:path:)`.
  package static func refactoring(
    _ text: String, path: String
  ) throws(VariantFileError) -> Refactoring {
    let refactoring = try decode(Refactoring.self, text, path)
    try check(name: refactoring.name, path: path)
    return refactoring
  }

  /// Reads what a weak suite must leave.
  static func weakSuite(_ text: String, path: String) throws(VariantFileError) -> WeakSuiteFile {
    try decode(WeakSuiteFile.self, text, path)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ text: String, _ path: String
  ) throws(VariantFileError) -> Value {
    do {
      // NB: JSONDecoder on Linux says only that a text is no JSON; this says where.
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    } catch {
      let detail = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "\(error)"
      throw VariantFileError(file: path, pointer: "", problem: "is not JSON: \(detail)")
    }
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw VariantFileError(error, file: path)
    } catch {
      throw VariantFileError(file: path, pointer: "", problem: "\(error)")
    }
  }

  private static func check(name: String, path: String) throws(VariantFileError) {
    let file = path.split(separator: "/").last ?? ""
    if file != "\(name).json" {
      throw VariantFileError(
        file: path, pointer: "/name", problem: "'\(name)' is not the file's name '\(file)'")
    }
  }
}

extension VariantFileError {
  fileprivate init(_ error: DecodingError, file: String) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(file: file, path: context.codingPath + [key], problem: "is missing")
    case .typeMismatch(let type, let context):
      self.init(file: file, path: context.codingPath, problem: "is no \(Self.word(for: type))")
    case .valueNotFound(_, let context):
      self.init(file: file, path: context.codingPath, problem: "is null")
    case .dataCorrupted(let context):
      self.init(file: file, path: context.codingPath, problem: context.debugDescription)
    @unknown default:
      self.init(file: file, pointer: "", problem: "\(error)")
    }
  }

  private init(file: String, path: [any CodingKey], problem: String) {
    let steps = path.map { key in
      let step = key.intValue.map(String.init) ?? key.stringValue
      return "/" + step.replacing("~", with: "~0").replacing("/", with: "~1")
    }
    self.init(file: file, pointer: steps.joined(), problem: problem)
  }

  private static func word(for type: any Any.Type) -> String {
    if type == String.self { return "string" }
    return "\(type)".hasPrefix("Array") || type == [Any].self ? "array" : "object"
  }
}
