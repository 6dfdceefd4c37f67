import KataKit
import Testing

@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("one two", ["one", "two"]), ("  one \t two  ", ["one", "two"]), ("", []), ("   ", []),
    ("'two words' \"two more\"", ["two words", "two more"]),
    ("two\\ words", ["two words"]), ("a'b c'd", ["ab cd"]), ("''", [""]), ("\"\" x", ["", "x"]),
    ("\"say \\\"hi\\\"\"", ["say \"hi\""]), ("'back\\slash'", ["back\\slash"]),
    ("back\\\\slash", ["back\\slash"]), ("\"it's\"", ["it's"]), ("größe=1", ["größe=1"]),
  ])
  func `splits a line as a shell does`(_ line: String, _ words: [String]) {
    #expect(ShellWords.split(line) == words)
  }

  @Test func `keeps what a line leaves open`() {
    #expect(ShellWords.split("a 'b c") == ["a", "b c"])
  }
}
