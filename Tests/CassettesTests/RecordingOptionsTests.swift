import Cassettes
import Testing

@Suite struct `What is printed of recording options` {
  @Test func `holds no secret`() {
    let options = RecordingOptions(secrets: ["hunter2"], harmless: ["light"])
    var text = "\(options) \(String(reflecting: options)) \([options])"
    dump(options, to: &text)
    #expect(!text.contains("hunter2"))
    #expect(text.contains("light"))
  }
}
