import KataKit
import Testing
import kata

@Suite struct InvocationTests {
  @Test func `reads verb, words, flags and options in any order`() throws {
    let invocation = try Invocation(["test", "--json", "Demo", "--filter", "answers"])

    #expect(invocation.verb == "test")
    #expect(invocation.words == ["Demo"])
    #expect(invocation.flags == ["--json"])
    #expect(invocation.options == ["--filter": "answers"])
  }

  @Test func `has no verb where no word was given`() throws {
    #expect(try Invocation([]).verb == nil)
  }

  @Test(arguments: [["--filter=a=b"], ["--filter", "a=b"]])
  func `takes an option's value after a blank or an equals sign`(_ words: [String]) throws {
    #expect(try Invocation(["test"] + words).options == ["--filter": "a=b"])
  }

  @Test(arguments: ["help", "--help", "-h"])
  func `asks for help on everything`(_ word: String) throws {
    let invocation = try Invocation([word])

    #expect(invocation.verb == "help")
    #expect(invocation.words.isEmpty)
  }

  @Test func `asks for help on the verb after help`() throws {
    #expect(try Invocation(["help", "coach"]) == Invocation(["coach", "--help"]))
  }

  @Test func `refuses help on an unknown verb and names the nearest`() {
    let error = #expect(throws: UsageError.self) { try Invocation(["help", "coahc"]) }

    #expect(error?.problem == "There is no verb \"coahc\".")
    #expect(error?.nearest.first == "coach")
  }

  @Test(arguments: ["--help", "-h"])
  func `asks for help on one verb`(_ word: String) throws {
    let invocation = try Invocation(["watch", "Demo", word])

    #expect(invocation.verb == "help")
    #expect(invocation.words == ["watch"])
  }

  @Test func `refuses an unknown verb and names the nearest`() {
    let error = #expect(throws: UsageError.self) { try Invocation(["tset"]) }

    #expect(error?.problem == "There is no verb \"tset\".")
    #expect(error?.nearest.first == "test")
  }

  @Test func `names no verb where none is near`() {
    let error = #expect(throws: UsageError.self) { try Invocation(["xyzzy!"]) }

    #expect(error?.nearest == [])
  }

  @Test func `refuses an unknown flag and names the nearest`() {
    let error = #expect(throws: UsageError.self) { try Invocation(["watch", "--predcit"]) }

    #expect(error?.problem == "kata watch has no flag \"--predcit\".")
    #expect(error?.nearest == ["--predict"])
  }

  @Test func `refuses a flag of another verb`() {
    let error = #expect(throws: UsageError.self) { try Invocation(["start", "Demo", "--json"]) }

    #expect(error?.problem == "kata start has no flag \"--json\".")
  }

  @Test func `refuses an option without its value`() {
    let error = #expect(throws: UsageError.self) { try Invocation(["test", "--filter"]) }

    #expect(error?.problem == "--filter needs a value.")
  }

  @Test(arguments: [
    (["list", "Demo"], "kata list does not take \"Demo\"."),
    (["test", "Demo", "Other"], "kata test does not take \"Other\"."),
  ])
  func `refuses more words than the verb takes`(_ words: [String], _ problem: String) {
    let error = #expect(throws: UsageError.self) { try Invocation(words) }

    #expect(error?.problem == problem)
  }

  @Test func `has verbs with names and flags of their own`() {
    let names = Verb.all.map(\.name)

    #expect(Set(names).count == names.count)
    #expect(Verb.all.allSatisfy { $0.flags.isDisjoint(with: $0.options) })
  }
}
