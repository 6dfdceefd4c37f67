import HTTPCore
import Testing

@Suite struct `Text in messages` {
  @Test(arguments: Stage.allCases)
  func `a text that is no UTF-8 is refused`(stage: Stage) {
    let play = Play([.text([0xce, 0xba, 0xff])], on: stage)
    #expect(play.closure?.failure == .invalidUTF8)
    #expect(play.answers.map(\.code) == [1007])
  }

  @Test(arguments: Stage.allCases)
  func `a fault is refused before its frame has ended`(stage: Stage) {
    let frame = Frame.text([0x61, 0xff] + [UInt8](repeating: 0x61, count: 98))
    let size = stage.isServer ? 6 : 2
    let play = Play(bytes: Array(frame.bytes(masked: stage.isServer).prefix(size + 2)), on: stage)
    #expect(play.closure?.failure == .invalidUTF8)
  }

  @Test(arguments: Stage.allCases)
  func `what is not yet a fault is waited for`(stage: Stage) {
    let frame = Frame.text([0x61, 0xe2, 0x82] + [UInt8](repeating: 0x61, count: 98))
    let size = stage.isServer ? 6 : 2
    let play = Play(bytes: Array(frame.bytes(masked: stage.isServer).prefix(size + 3)), on: stage)
    #expect(play.closure == nil)
  }

  @Test(arguments: Stage.allCases)
  func `a fault is refused before its message has ended`(stage: Stage) {
    let play = Play([.text([0xf4], isFinal: false), .more([0x90])], on: stage)
    #expect(play.closure?.failure == .invalidUTF8)
  }

  @Test(arguments: Stage.allCases)
  func `a text that ends within a character is refused`(stage: Stage) {
    let play = Play([.text([0x61, 0xe2, 0x82])], on: stage)
    #expect(play.closure?.failure == .invalidUTF8)
  }

  @Test(arguments: Stage.allCases)
  func `a fragmented text that ends within a character is refused`(stage: Stage) {
    let play = Play(
      [.text([0x61, 0xe2], isFinal: false), .more([0x82], isFinal: true)], on: stage)
    #expect(play.closure?.failure == .invalidUTF8)
  }

  @Test(arguments: Stage.allCases)
  func `a cut character does not reach into the next message`(stage: Stage) {
    let play = Play([.text("€"), .text("€uro")], on: stage)
    #expect(play.messages == [.text("€"), .text("€uro")])
  }

  @Test(arguments: Stage.allCases)
  func `the bytes of a binary message are free`(stage: Stage) {
    let play = Play([.binary([0xff, 0xc0, 0x80])], on: stage)
    #expect(play.messages == [.binary([0xff, 0xc0, 0x80])])
  }
}
