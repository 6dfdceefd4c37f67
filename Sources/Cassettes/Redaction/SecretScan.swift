import JSON
import Ports

/// The search for secrets that are still in recordings after the redaction.
///
/// It looks at each text as it stands, with its percent-encoding resolved, and at the texts of a
/// JSON body with their escapes resolved; for each secret as it is and in base64.
struct SecretScan {
  /// A secret, and the forms that it is looked for in.
  private struct Sought {
    let secret: FoundSecret
    let forms: [[UInt8]]
  }

  /// A secret that is left.
  struct Leak: Hashable {
    /// Where it was found first, such as `header Cookie of request 1`.
    let origin: String
    /// Where it still stands, such as `the body of answer 2`.
    let place: String
  }

  private let sought: [Sought]

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - secrets: What to look for; a text of fewer than `FoundSecret.shortest` bytes is left out.
  ///   - harmless: Texts that are no secrets, wherever they were found.
  init(_ secrets: [FoundSecret], harmless: Set<String>) {
    var seen: Set<String> = harmless
    sought = secrets.compactMap { secret in
      guard secret.text.utf8.count >= FoundSecret.shortest, seen.insert(secret.text).inserted else {
        return nil
      }
      let bytes = Array(secret.text.utf8)
      let encoded = Base64Text.inner(bytes).filter { $0.utf8.count >= FoundSecret.shortest }
      return Sought(secret: secret, forms: [bytes] + encoded.map { Array($0.utf8) })
    }
  }

  /// The first secret that is left in recordings; nil where there is none.
  func leak(in recordings: [Cassette.Recording]) -> Leak? {
    guard !sought.isEmpty else { return nil }
    for (index, recording) in recordings.enumerated() {
      let (request, answer) = ("request \(index + 1)", "answer \(index + 1)")
      let leak =
        leak(in: Array("\(recording.request.url)".utf8), "the URL of \(request)")
        ?? leak(in: recording.request.headers, of: request)
        ?? leak(in: recording.request.body, "the body of \(request)")
        ?? leak(in: recording.answer.headers, of: answer)
        ?? leak(in: recording.answer.body, "the body of \(answer)")
      if let leak { return leak }
    }
    return nil
  }

  private func leak(in headers: HTTPHeaders, of message: String) -> Leak? {
    for field in headers.fields {
      let bytes = Array("\(field.name): \(field.value)".utf8)
      if let leak = leak(in: bytes, "header \(field.name) of \(message)") { return leak }
    }
    return nil
  }

  private func leak(in bytes: [UInt8], _ place: String) -> Leak? {
    var views = [bytes]
    if bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) {
      views += [true, false].map { PercentText.decode(bytes, plusIsBlank: $0) }
    }
    if let value = try? JSONValue(parsing: bytes) { views.append(texts(in: value)) }
    for item in sought
    where views.contains(where: { view in item.forms.contains(where: view.holds) }) {
      return Leak(origin: item.secret.origin, place: place)
    }
    return nil
  }

  /// The names and texts of a JSON value, with a byte between them that no text holds.
  private func texts(in value: JSONValue) -> [UInt8] {
    switch value {
    case .string(let text): Array(text.utf8) + [0xff]
    case .number(let number): Array(number.description.utf8) + [0xff]
    case .array(let items): items.flatMap(texts)
    case .object(let object):
      object.members.flatMap { Array($0.name.utf8) + [0xff] + texts(in: $0.value) }
    case .null, .bool: []
    }
  }
}

extension [UInt8] {
  /// Says whether bytes stand in these, one after another.
  fileprivate func holds(_ sought: [UInt8]) -> Bool {
    guard let first = sought.first, sought.count <= count else { return false }
    return indices.prefix(count - sought.count + 1).contains { start in
      self[start] == first && self[start...].starts(with: sought)
    }
  }
}
