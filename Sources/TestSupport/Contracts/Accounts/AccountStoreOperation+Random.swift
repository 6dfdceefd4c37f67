import Ports
import TestDoubles

extension AccountStoreOperation {
  private static let ids: [Account.ID] = ["a-1", "A-1", "b-1"]
  private static let emails: [EmailAddress] = [
    "ada@example.com", "ADA@example.com", "ada@example.org", "bob@example.com",
  ]
  private static let names = ["", "Ada", "e\u{301} \u{0} '"]
  private static let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

  /// Draws a call.
  static func random(from random: SeededRandomness) -> AccountStoreOperation {
    switch random.number(in: 0...9) {
    case 0...2: .insert(account(from: random))
    case 3: .findID(element(of: ids, from: random))
    case 4, 5: .findEmail(element(of: emails, from: random))
    default: .update(account(from: random))
    }
  }

  private static func account(from random: SeededRandomness) -> Account {
    var account = Account(
      id: element(of: ids, from: random), email: element(of: emails, from: random),
      name: element(of: names, from: random),
      password: AccountStoreContract.password("p-\(random.number(in: 1...2))"))
    account.version = random.number(in: 0...2)
    account.isConfirmed = random.number(in: 0...1) == 1
    account.confirmationLink = link(from: random)
    account.resetLink = link(from: random)
    account.failedSignIns = random.number(in: 0...2)
    let isLocked = random.number(in: 0...1) == 1
    account.lockedUntil = isLocked ? noon + .seconds(random.number(in: 1...2)) : nil
    for number in 0..<random.number(in: 0...2) {
      account.sessions["s-\(number)"] = Session(
        id: "s-\(number)", digest: AccountStoreContract.digest("d-\(random.number(in: 1...2))"),
        expires: noon + .seconds(number))
    }
    return account
  }

  private static func link(from random: SeededRandomness) -> PendingLink? {
    guard random.number(in: 0...1) == 1 else { return nil }
    let number = random.number(in: 1...2)
    return PendingLink(
      digest: AccountStoreContract.digest("l-\(number)"), expires: noon + .seconds(number))
  }

  private static func element<Element>(
    of elements: [Element], from random: SeededRandomness
  ) -> Element {
    elements[random.number(in: 0...elements.count - 1)]
  }

  /// The same call with less in its account, the least first.
  var simpler: [AccountStoreOperation] {
    switch self {
    case .findID, .findEmail: []
    case .insert(let account): Self.simpler(account).map { .insert($0) }
    case .update(let account): Self.simpler(account).map { .update($0) }
    }
  }

  private static func simpler(_ account: Account) -> [Account] {
    var bare = Account(id: account.id, email: account.email, name: "", password: account.password)
    let versions = (0..<account.version).map { version in
      var older = account
      older.version = version
      return older
    }
    bare.version = account.version
    return (bare == account ? [] : [bare]) + versions
  }
}
