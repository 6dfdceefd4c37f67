import Ports
import Testing

@Suite struct `An environment` {
  let environment: Environment = ["TOKEN": "hunter2", "PORT": "8080"]

  @Test func `has the values of its variables`() {
    #expect(environment["PORT"] == "8080")
  }

  @Test func `has no value for what is not set`() {
    #expect(environment["HOST"] == nil)
  }

  @Test func `prints its names and no value`() {
    #expect("\(environment)" == "Environment(PORT, TOKEN)")
    #expect(String(reflecting: environment) == "Environment(PORT, TOKEN)")
  }

  @Test func `dumps no value`() {
    var text = ""
    dump(environment, to: &text)
    #expect(text.contains("TOKEN"))
    #expect(!text.contains("hunter2"))
  }
}
