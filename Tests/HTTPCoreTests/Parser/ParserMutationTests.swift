import HTTPCore
import Testing

/// Seeded changes of sound bytes: each cut of them has to be read alike, and none may trap.
@Suite struct `Bytes that were changed at random` {
  @Test(arguments: 0..<400)
  func `are read alike in any cut`(seed: Int) {
    let mutator = ByteMutator(seed: UInt64(seed))
    let bytes = mutator.mutated(
      Array(ParserMutationSeeds.all[seed % ParserMutationSeeds.all.count].utf8))
    let limits = RequestLimits(requestLine: 80, fieldSection: 200, fieldCount: 5, body: 40)
    let whole = Feeding.whole.seen(bytes, limits: limits)
    #expect(Feeding.byteByByte.seen(bytes, limits: limits) == whole, "\(bytes)")
    #expect(Feeding.inSevens.seen(bytes, limits: limits) == whole, "\(bytes)")
  }

  @Test func `are often refused and often not, so that both ways are tried`() {
    let refused = (0..<400).count { seed in
      let mutator = ByteMutator(seed: UInt64(seed))
      let bytes = mutator.mutated(
        Array(ParserMutationSeeds.all[seed % ParserMutationSeeds.all.count].utf8))
      return Feeding.whole.seen(bytes).refusal != nil
    }
    #expect((100...380).contains(refused))
  }
}

/// Sound bytes to start from.
enum ParserMutationSeeds {
  static let all = [
    "GET /rates?to=USD HTTP/1.1\r\nHost: bank.example:80\r\nAccept: */*\r\n\r\n",
    request("Content-Length: 11", "Connection: keep-alive, upgrade", body: "hello there"),
    request(
      "Transfer-Encoding: chunked", "Expect: 100-continue",
      body: "5;a=\"b\"\r\nhello\r\n1\r\n!\r\n0\r\nDigest: x\r\n\r\n"),
    "OPTIONS * HTTP/1.0\r\n\r\n\r\nGET http://a/b HTTP/1.1\r\nHost: [::1]\r\n\r\n",
  ]
}
