import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `Unimplemented doubles of accounts` {
  private let ada = Account(
    id: "a-1", email: "ada@example.com", name: "Ada",
    password: HashedPassword(encoded: Secret("hash")))
  private let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

  /// Expects one issue whose text holds the name of a call.
  private func expectIssue(
    _ call: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Void
  ) async {
    do {
      try await withKnownIssue(sourceLocation: sourceLocation) {
        try await body()
      } matching: { issue in
        issue.description.contains(call)
      }
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }

  @Test func `fail the test that touches the store`() async {
    let store = UnimplementedAccountStore.recordingIssues()
    await expectIssue("account(withID: a-1)") { _ = try await store.account(withID: "a-1") }
    await expectIssue("account(withEmail: ada@") {
      _ = try await store.account(withEmail: ada.email)
    }
    await expectIssue("insert(a-1)") { try await store.insert(ada) }
    await expectIssue("update(a-1)") { try await store.update(ada) }
  }

  @Test func `fail the test that hashes or verifies`() async {
    let hasher = UnimplementedPasswordHasher.recordingIssues()
    await expectIssue("decoy was read") { _ = hasher.decoy }
    await expectIssue("hash was called") { _ = try await hasher.hash(Secret("x")) }
    await expectIssue("verify was called") {
      _ = try await hasher.verify(Secret("x"), against: ada.password)
    }
    await expectIssue("needsRehash was called") { _ = hasher.needsRehash(ada.password) }
  }

  @Test func `fail the test that digests a token`() async {
    let digester = UnimplementedTokenDigester.recordingIssues()
    await expectIssue("digest was called") { _ = digester.digest(Secret("x")) }
  }

  @Test func `fail the test that lets somebody in`() async {
    let tokens = UnimplementedAccessTokens.recordingIssues()
    await expectIssue("issue was called for a-1") {
      _ = try tokens.issue(for: "a-1", at: noon, expiring: noon)
    }
    await expectIssue("verify was called") { _ = try? tokens.verify(Secret("x"), at: noon) }
  }
}
