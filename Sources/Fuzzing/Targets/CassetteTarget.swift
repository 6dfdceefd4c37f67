import Cassettes

/// The reader of cassettes, which come from disk, and the player that answers from them.
struct CassetteTarget: FuzzTarget {
  let examples = [
    #"{"cassette":1,"recorded":"2026-03-01T09:00:00Z","redacted":{"headers":["Cookie"],"queryItems":["token"],"jsonMembers":["password"]},"recordings":[{"request":{"method":"GET","url":"https://rates.example/EUR?token=(redacted)","headers":["Accept: */*"]},"answer":{"status":200,"headers":["Content-Type: application/json"],"json":{"rate":1.25,"password":"(redacted)"}}}]}"#,
    #"{"cassette":1,"recorded":"2024-02-29T23:59:59Z","redacted":{"headers":[],"queryItems":[],"jsonMembers":[]},"recordings":[{"request":{"method":"POST","url":"http://a.example:8080/x","text":"a=1&b=%202"},"answer":{"status":404}},{"request":{"method":"DELETE","url":"http://b.example/"},"answer":{"status":599,"base64":"AP8="}}]}"#,
  ].map { Array($0.utf8) }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    let cassette: Cassette
    do { cassette = try Cassette(parsing: input, path: "fuzz.json") } catch {
      guard case .malformed(_, let line?) = error.reason, line >= 1 else {
        throw BrokenPromise("a refusal names no line: \(error)")
      }
      return false
    }
    guard let again = try? Cassette(parsing: cassette.bytes(), path: "again.json"),
      again == cassette
    else { throw BrokenPromise("written and read again, it is another cassette") }
    let player = CassettePlayer(cassette, path: "fuzz.json")
    for recording in cassette.recordings {
      guard let answer = try? player.answer(to: recording.request) else { continue }
      if !cassette.recordings.contains(where: { $0.answer == answer }) {
        throw BrokenPromise("an answer that nobody recorded is played")
      }
    }
    return true
  }
}
