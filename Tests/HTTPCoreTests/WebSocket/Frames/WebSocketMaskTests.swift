import HTTPCore
import Testing

@Suite struct `The mask of a frame` {
  static let mask = WebSocketMask(0x37, 0xfa, 0x21, 0x3d)

  @Test func `unmasks the example of the RFC`() {
    var bytes: [UInt8] = [0x7f, 0x9f, 0x4d, 0x51, 0x58]
    Self.mask.apply(to: &bytes, from: 0, offset: 0)
    #expect(String(decoding: bytes, as: UTF8.self) == "Hello")
  }

  @Test(arguments: 0..<40)
  func `changes each byte by its own place`(count: Int) {
    let key: [UInt8] = [0x37, 0xfa, 0x21, 0x3d]
    let plain = (0..<count).map { UInt8($0 * 7 & 0xff) }
    var bytes = plain
    Self.mask.apply(to: &bytes, from: 0, offset: 0)
    #expect(bytes == plain.enumerated().map { $1 ^ key[$0 % 4] })
  }

  @Test(arguments: 0..<20)
  func `goes on where the part before ended`(cut: Int) {
    let plain = (0..<40).map { UInt8($0) }
    var whole = plain
    Self.mask.apply(to: &whole, from: 0, offset: 0)
    var parts = Array(plain[..<cut])
    Self.mask.apply(to: &parts, from: 0, offset: 0)
    parts += plain[cut...]
    Self.mask.apply(to: &parts, from: cut, offset: cut)
    #expect(parts == whole)
  }

  @Test func `leaves what stands before its start`() {
    var bytes: [UInt8] = [1, 2, 3, 4]
    Self.mask.apply(to: &bytes, from: 3, offset: 0)
    #expect(bytes == [1, 2, 3, 4 ^ 0x37])
  }

  @Test func `is written in the order of its bytes`() {
    var bytes: [UInt8] = []
    Self.mask.append(to: &bytes)
    #expect(bytes == [0x37, 0xfa, 0x21, 0x3d])
  }
}
