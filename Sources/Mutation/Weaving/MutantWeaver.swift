/// Writes a source in which every mutant sleeps behind a switch.
package struct MutantWeaver {
  private let text: [UInt8]
  private let weaves: [(weave: Weave, id: Int?)]

  /// Prepares the weaving of one file.
  ///
  /// - Parameters:
  ///   - text: The source.
  ///   - weaves: What can be inserted; nested or apart, never crossing.
  ///   - ids: The number of each mutant that the build holds, by its index.
  package init(_ text: String, weaves: [Weave], ids: [Int: Int]) {
    self.text = Array(text.utf8)
    let used = weaves.enumerated().compactMap { index, weave -> (Int, Weave, Int?)? in
      guard let mutant = weave.mutant else { return (index, weave, nil) }
      return ids[mutant].map { (index, weave, $0) }
    }
    // Outer before inner; those around the very same text as they were found.
    self.weaves = used.sorted {
      ($0.1.start, -$0.1.end, $0.0) < ($1.1.start, -$1.1.end, $1.0)
    }.map { ($0.1, $0.2) }
  }

  /// The woven file; the very source where nothing is switched.
  package func weave() -> WovenFile {
    var output = WovenFile()
    var open: [(end: Int, after: String, id: Int?, start: Int)] = []
    var position = 0
    func copy(to end: Int) {
      output.bytes += text[position..<end]
      position = end
    }
    func close(upTo limit: Int) {
      while let last = open.last, last.end <= limit {
        copy(to: last.end)
        output.write(last.after, of: last.id)
        if let id = last.id {
          output.regions.append(.init(id: id, range: last.start..<output.bytes.count))
        }
        open.removeLast()
      }
    }
    for (weave, id) in weaves {
      close(upTo: weave.start)
      copy(to: weave.start)
      func numbered(_ text: String) -> String { text.replacing("\0", with: "\(id ?? 0)") }
      open.append((weave.end, numbered(weave.after), id, output.bytes.count))
      output.write(numbered(weave.before), of: id)
    }
    close(upTo: .max)
    copy(to: text.count)
    if !output.regions.isEmpty { output.write("\nimport RedGreenSwitch\n", of: nil) }
    return output
  }
}
