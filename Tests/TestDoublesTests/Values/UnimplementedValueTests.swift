import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `Unimplemented values` {
  @Test func `fail the test that makes an identifier`() {
    withKnownIssue {
      _ = UnimplementedIdentifierSource.recordingIssues().makeIdentifier()
    } matching: { issue in
      issue.description.contains("makeIdentifier was called")
    }
  }

  @Test func `fail the test that reads the wall clock`() {
    withKnownIssue {
      _ = UnimplementedWallClock.recordingIssues().now()
    } matching: { issue in
      issue.description.contains("UnimplementedWallClock.now was called")
    }
  }

  @Test func `fail the test that draws a random number`() {
    withKnownIssue {
      #expect(UnimplementedRandomness.recordingIssues().next() == 0)
    } matching: { issue in
      issue.description.contains("UnimplementedRandomness.next was called")
    }
  }
}

@Suite struct `An unimplemented HTTP client` {
  private let request = HTTPRequest(.get, "https://rates.example/EUR?key=hunter2")

  @Test func `fails the test that sends, and names the request without its query`() async {
    await withKnownIssue {
      _ = try? await UnimplementedHTTPClient.recordingIssues().send(request)
    } matching: { issue in
      issue.description.contains("called with GET https://rates.example/EUR, where")
    }
  }

  @Test func `refuses the request when the handler returns`() async {
    let error = await #expect(throws: HTTPClientError.self) {
      try await UnimplementedHTTPClient(onUse: { _ in }).send(request)
    }
    #expect(error == .refused)
  }
}
