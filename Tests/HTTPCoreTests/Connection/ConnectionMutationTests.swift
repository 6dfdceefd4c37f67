import HTTPCore
import Ports
import Testing

/// Seeded changes of sound bytes, through the whole connection: no cut changes what is answered.
@Suite struct `A conversation that was changed at random` {
  private func answers(_ bytes: [UInt8], step: Int) throws -> String {
    var connection = ServerConnection(limits: ConnectionLimits(unreadBody: 8))
    var unread: [UInt8] = []
    var answers = ""
    for start in stride(from: 0, to: bytes.count, by: step) {
      unread += bytes[start..<min(start + step, bytes.count)]
      let given = unread
      var position = 0
      while let event = connection.next(given.span, from: &position) {
        switch event {
        case .request(let head): answers += "\(head.methodName) \(head.target)\n"
        case .body(let range): answers += String(decoding: given[range], as: UTF8.self)
        case .requestEnd: try connection.respond(.text("\(answers.utf8.count)"))
        case .refused(let refusal): answers += "\(refusal)\n"
        }
      }
      unread.removeFirst(position)
    }
    return answers + String(decoding: connection.takeOutput(), as: UTF8.self)
  }

  @Test(arguments: 0..<200)
  func `is answered alike in any cut`(seed: Int) throws {
    let mutator = ByteMutator(seed: UInt64(seed))
    let seeds = ParserMutationSeeds.all
    let bytes = mutator.mutated(
      Array((seeds[seed % seeds.count] + seeds[(seed / 4) % seeds.count]).utf8))
    let whole = try answers(bytes, step: max(bytes.count, 1))
    #expect(try answers(bytes, step: 1) == whole, "\(bytes)")
    #expect(try answers(bytes, step: 13) == whole, "\(bytes)")
  }
}
