import Ports
import Testing

extension AccountStoreContract {
  static let inserting = [
    Promise("a new account has the version 0") { store, location in
      var ada = full("a-1", "ada@example.com")
      ada.version = 7
      try await store.insert(ada)
      let found = try await store.account(withID: "a-1")
      #expect(found?.version == 0, sourceLocation: location)
    },
    Promise("an identifier is taken once") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      await #expect(
        throws: AccountStoreError.identifierTaken("a-1"), sourceLocation: location
      ) { try await store.insert(full("a-1", "ada@example.com")) }
    },
    Promise("an address is taken once, in whatever case") { store, location in
      try await store.insert(full("a-1", "ada@example.com"))
      await #expect(
        throws: AccountStoreError.emailTaken("ADA@example.com"), sourceLocation: location
      ) { try await store.insert(full("a-2", "ADA@example.com")) }
    },
    Promise("a refused account leaves nothing behind") { store, location in
      let ada = full("a-1", "ada@example.com")
      try await store.insert(ada)
      _ = try? await store.insert(full("a-1", "grace@example.com"))
      _ = try? await store.insert(full("a-2", "ada@example.com"))
      let found = try await store.account(withID: "a-1")
      let other = try await store.account(withID: "a-2")
      #expect(found == ada, sourceLocation: location)
      #expect(other == nil, sourceLocation: location)
    },
    Promise("of inserts of one address at once, one is stored") { store, location in
      let stored = await withTaskGroup { group in
        for number in 1...8 {
          group.addTask {
            let account = full("a-\(number)", "ada@example.com")
            return (try? await store.insert(account)) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(stored == 1, sourceLocation: location)
    },
  ]
}
