import Ports
import Testing

extension AccountStoreContract {
  static let updating = [
    Promise("a change is stored under the next version, which is answered") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      let answer = try await store.update(changed("a-1"))
      let found = try await store.account(withID: "a-1")
      var expected = changed("a-1")
      expected.version = 1
      #expect(answer == expected, sourceLocation: location)
      #expect(found == expected, sourceLocation: location)
    },
    Promise("a change of another account leaves an account as it is") { store, location in
      let grace = full("a-2", "grace@example.com")
      try await store.insert(full("a-1", "ada@example.com"))
      try await store.insert(grace)
      try await store.update(changed("a-1"))
      let found = try await store.account(withID: "a-2")
      #expect(found == grace, sourceLocation: location)
    },
    Promise("a change of an old version is refused and stores nothing") { store, location in
      let ada = full("a-1", "ada@example.com")
      try await store.insert(ada)
      let current = try await store.update(ada)
      await #expect(
        throws: AccountStoreError.stale("a-1", version: 0), sourceLocation: location
      ) { try await store.update(changed("a-1")) }
      let found = try await store.account(withID: "a-1")
      #expect(found == current, sourceLocation: location)
    },
    Promise("a change of a version that is not there yet is refused") { store, location in
      var ada = full("a-1", "ada@example.com")
      try await store.insert(ada)
      ada.version = 1
      await #expect(
        throws: AccountStoreError.stale("a-1", version: 1), sourceLocation: location
      ) { try await store.update(ada) }
    },
    Promise("a change of an unknown account is refused") { store, location in
      await #expect(
        throws: AccountStoreError.unknownAccount("a-1"), sourceLocation: location
      ) { try await store.update(full("a-1", "ada@example.com")) }
    },
    Promise("an address of another account cannot be changed to") { store, location in
      var ada = full("a-1", "ada@example.com")
      try await store.insert(ada)
      try await store.insert(full("a-2", "grace@example.com"))
      ada.email = "Grace@example.com"
      await #expect(
        throws: AccountStoreError.emailTaken("Grace@example.com"), sourceLocation: location
      ) { try await store.update(ada) }
      let found = try await store.account(withID: "a-1")
      #expect(found == full("a-1", "ada@example.com"), sourceLocation: location)
    },
    Promise("a changed address is found, and the old one is free") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      try await store.update(changed("a-1"))
      try await store.insert(full("a-2", "ada@example.com"))
      let found = try await store.account(withEmail: "ada.king@example.com")
      #expect(found?.id == "a-1", sourceLocation: location)
    },
    Promise("of changes of one version at once, one is stored") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      let stored = await withTaskGroup { group in
        for _ in 1...8 {
          group.addTask { (try? await store.update(changed("a-1"))) != nil }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(stored == 1, sourceLocation: location)
    },
  ]

  /// The account `full` of version 0, with every property changed.
  private static func changed(_ id: Account.ID) -> Account {
    var account = Account(
      id: id, email: "Ada.King@example.com", name: "Ada King", password: password("new"))
    account.failedSignIns = 4
    account.sessions["s-9"] = Session(
      id: "s-9", digest: digest("d-9"), expires: Moment(year: 2026, month: 3, day: 2))
    return account
  }
}
