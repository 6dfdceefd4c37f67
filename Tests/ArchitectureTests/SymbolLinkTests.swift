import Foundation
import Testing

@Suite struct `The symbols that a page links to` {
  private static let kinds: Set = [
    "actor", "case", "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
  ]

  /// The names that a module declares.
  private static func names(in module: String) throws -> Set<String> {
    var names: Set = ["init"]
    for path in Repository.files(in: "Sources/\(module)", ending: ".swift") {
      let words = try Repository.text(path).utf8.split { byte in
        !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) && byte != UInt8(ascii: "_")
      }
      for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(String(kind) ?? "") {
        names.insert(String(name) ?? "")
      }
    }
    return names
  }

  @Test func `are declared in its module, or in the one that the link names`() throws {
    let modules = try `The page of a module`.libraries
    let declared = try Dictionary(
      uniqueKeysWithValues: modules.map { ($0, try Self.names(in: $0)) })
    var count = 0
    for module in modules {
      let page = "Sources/\(module)/\(module).docc/\(module).md"
      for link in try Repository.text(page).matches(of: /[^`#] ?``([^`]+)``/) {
        var path = link.1.split(separator: "/").map { String($0.prefix { $0 != "(" }) }
        let owner = modules.contains(path[0]) ? path.removeFirst() : module
        let missing = Set(path).subtracting(declared[owner] ?? [])
        #expect(missing.isEmpty, "\(page) links to \(link.1)")
        count += 1
      }
    }
    #expect(count >= 20)
  }
}
