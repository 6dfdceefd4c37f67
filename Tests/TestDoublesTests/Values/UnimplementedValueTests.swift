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
}
