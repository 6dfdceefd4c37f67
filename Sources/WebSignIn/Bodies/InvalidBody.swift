public import HTTPCore
import JSON
public import Services

/// A body that does not have the form that it should: all that is wrong, at once.
public struct InvalidBody: AnswerableError, Equatable {
  /// The problems, in the order of the schema; never none.
  public let problems: [FormProblem]

  /// Makes an error.
  ///
  /// - Parameter problems: What is wrong; a field is named by its JSON Pointer.
  public init(_ problems: [FormProblem]) { self.problems = problems }

  /// Status 422 with a problem whose member `errors` lists all (RFC 9457, section 3).
  ///
  /// Each has a `detail`, and a `pointer`: the JSON Pointer as a URI fragment (RFC 6901, section 6).
  public var response: Response {
    let errors = problems.map { problem -> JSONValue in
      ["detail": .string(problem.message), "pointer": .string(Self.fragment(problem.field))]
    }
    return .problem(
      Problem(
        type: ProblemType.invalidBody, title: "The form has mistakes.",
        status: .unprocessableContent,
        detail: problems.count == 1 ? "One thing is wrong." : "\(problems.count) things are wrong.",
        extensions: [JSONObject.Member("errors", .array(errors))]))
  }

  /// The pointer behind a `#`, with what a fragment cannot hold escaped (RFC 3986, section 3.5).
  private static func fragment(_ pointer: String) -> String {
    pointer.utf8.reduce(into: "#") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}

extension InvalidBody: CustomStringConvertible {
  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
