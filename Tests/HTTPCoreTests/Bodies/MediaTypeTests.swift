import HTTPCore
import Testing

@Suite struct `The type of a body` {
  @Test(arguments: [
    ("text/html", "text/html", []), ("Text/HTML;Charset=UTF-8", "text/html", ["charset=UTF-8"]),
    ("a/b ; c=\"d;\\\"e\" ;f=g", "a/b", ["c=d;\"e", "f=g"]), ("a/b;", "a/b", []),
    ("a/b;;c=d", "a/b", ["c=d"]), ("a/b;c=\"\"", "a/b", ["c="]),
  ])
  func `is read with its parameters`(text: String, name: String, parameters: [String]) {
    let type = MediaType(text)
    #expect(type?.name == name)
    #expect(type?.parameters.map { "\($0.name)=\($0.value)" } == parameters)
  }

  @Test(arguments: [
    "", "text", "text/", "/html", "text /html", "text/html charset", "a/b;c", "a/b;c=", "a/b;=d",
    "a/b;c=\"d", "a/b;c=\"d\\", "a/b;c=\"d\"e", "a/b, c/d", "a/b;c =d",
  ])
  func `is refused where it is malformed`(text: String) {
    #expect(MediaType(text) == nil)
  }

  @Test func `finds a parameter by its name`() {
    #expect(MediaType("a/b; CHARSET=x")?[parameter: "charset"] == "x")
    #expect(MediaType("a/b")?[parameter: "charset"] == nil)
  }
}
