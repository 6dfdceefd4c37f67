import TestDoubles
import Ports
import JSON
import HTTPCore
import Testing
import WebSignIn

@Suite struct `The rule of origins` {
  private func allows(_ rule: OriginRule, _ fields: (String, String)...) throws -> Bool {
    rule.allows(try request("POST", fields: fields).head)
  }

  @Test(arguments: ["http://shop.example", "https://shop.example"])
  func `allows the host that the request is sent to`(origin: String) throws {
    #expect(try allows(.sameHost, ("Origin", origin)))
  }

  @Test(arguments: [
    "https://evil.example", "null", "", "https://shop.example:8443", "https://shop.example.evil",
    "https://sub.shop.example", "https://shop.example/",
  ])
  func `refuses any other origin`(origin: String) throws {
    #expect(try !allows(.sameHost, ("Origin", origin)))
    #expect(try !allows(.only(["https://shop.example"]), ("Origin", origin)))
  }

  @Test func `allows what is listed, and not the host besides`() throws {
    let rule = OriginRule.only(["https://front.example"])
    #expect(try allows(rule, ("Origin", "https://front.example")))
    #expect(try !allows(rule, ("Origin", "https://shop.example")))
  }

  @Test func `refuses two origins, although both are good`() throws {
    let origin = ("Origin", "https://shop.example")
    #expect(try !allows(.sameHost, origin, origin))
  }

  @Test func `allows who names no origin and so is no browser`() throws {
    #expect(try allows(.sameHost))
  }

  @Test(arguments: [
    ("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false),
  ])
  func `asks what the browser says of the site where there is no origin`(
    site: String, isAllowed: Bool
  ) throws {
    #expect(try allows(.sameHost, ("Sec-Fetch-Site", site)) == isAllowed)
  }
}
