import HTTPCore
import Ports
import Testing

@Suite struct `A chunked body` {
  private func chunked(_ body: String) -> String {
    request("Transfer-Encoding: chunked", body: body)
  }

  @Test(arguments: [
    ("5\r\nhello\r\n0\r\n\r\n", "hello"),
    ("0\r\n\r\n", ""),
    ("5\r\nhello\r\n6\r\n there\r\n0\r\n\r\n", "hello there"),
    ("0000000000000005\r\nhello\r\n0\r\n\r\n", "hello"),
    ("A\r\n0123456789\r\na\r\n0123456789\r\n00\r\n\r\n", "01234567890123456789"),
    ("5;a\r\nhello\r\n0;b=c\r\n\r\n", "hello"),
    ("5;a ;b\r\nhello\r\n0\r\n\r\n", "hello"),
    ("5 ; a = \"b\\\"; \t\" ;c\r\nhello\r\n0\r\n\r\n", "hello"),
    ("2\r\n\r\n\r\n0\r\n\r\n", "\r\n"),
  ])
  func `is joined, in any cut`(body: String, text: String) {
    for feeding in Feeding.allCases {
      let seen = feeding.seen(chunked(body))
      #expect(seen.requests.map(\.text) == [text], "\(feeding)")
      #expect(seen.requests.last?.trailers == HTTPHeaders(), "\(feeding)")
    }
  }

  @Test(arguments: [
    ("\r\n", RequestRefusal.invalidChunkSize),
    ("g\r\n", .invalidChunkSize),
    ("-1\r\n", .invalidChunkSize),
    (" 5\r\n", .invalidChunkSize),
    ("0x5\r\n", .invalidChunkSize),
    ("5\nhello", .invalidChunkSize),
    ("00000000000000005\r\n", .invalidChunkSize),
    ("8000000000000000\r\n", .invalidChunkSize),
    ("ffffffffffffffffff\r\n", .invalidChunkSize),
    ("7fffffffffffffff\r\n", .bodyTooLarge(limit: 1_048_576)),
    ("5 \r\nhello", .invalidChunkExtension),
    ("5;\r\nhello", .invalidChunkExtension),
    ("5;a=\r\nhello", .invalidChunkExtension),
    ("5;a b\r\nhello", .invalidChunkExtension),
    ("5;a=\"b\r\nhello", .invalidChunkExtension),
    ("5;a=\"b\"c\r\nhello", .invalidChunkExtension),
    ("5;a\nhello", .invalidChunkExtension),
    ("5;a\rhello", .invalidChunkExtension),
    ("5\rhello", .invalidChunkExtension),
    ("4\r\nhello\r\n", .unendedChunk),
    ("6\r\nhello\r\n", .unendedChunk),
    ("5\r\nhello\n", .unendedChunk),
    ("0\r\nA : b\r\n\r\n", .spaceBeforeColon(offset: 0)),
    ("0\r\nA: b\n\r\n", .bareLineFeed(offset: 4)),
    ("0\r\nA: b\r\nContent-Length: 3\r\n\r\n", .forbiddenTrailer("content-length")),
    ("0\r\nHOST: b\r\n\r\n", .forbiddenTrailer("host")),
    ("0\r\nTransfer-Encoding: chunked\r\n\r\n", .forbiddenTrailer("transfer-encoding")),
  ])
  func `is refused with its reason, in any cut`(body: String, refusal: RequestRefusal) {
    for feeding in Feeding.allCases {
      #expect(feeding.seen(chunked(body)).refusal == refusal, "\(feeding)")
    }
  }

  @Test(arguments: Feeding.allCases)
  func `hands out its trailers apart from the fields`(feeding: Feeding) {
    let body = "1\r\nx\r\n0\r\nDigest: abc\r\nExpires: never\r\n\r\n"
    let seen = feeding.seen(chunked(body) + chunked("0\r\n\r\n"))
    #expect(seen.requests.map(\.trailers) == [["Digest": "abc", "Expires": "never"], [:]])
    #expect(seen.requests.first?.fields.count == 2)
  }

  @Test(arguments: Feeding.allCases)
  func `may have as many extension bytes as the limit, and no more`(feeding: Feeding) {
    let limits = RequestLimits(chunkExtensions: 6)
    // Each of the two lines has three bytes between its size and its line break.
    #expect(feeding.seen(chunked("1;ab\r\nx\r\n0;cd\r\n\r\n"), limits: limits).refusal == nil)
    #expect(
      feeding.seen(chunked("1;ab\r\nx\r\n0;cde\r\n\r\n"), limits: limits).refusal
        == .chunkExtensionsTooLong(limit: 6))
  }

  @Test(arguments: Feeding.allCases)
  func `may be as large as the limit, and no larger`(feeding: Feeding) {
    let limits = RequestLimits(body: 4)
    #expect(feeding.seen(chunked("2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n"), limits: limits).refusal == nil)
    #expect(
      feeding.seen(chunked("2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n"), limits: limits).refusal
        == .bodyTooLarge(limit: 4))
  }
}
