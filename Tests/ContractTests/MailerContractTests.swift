import Ports
import Synchronization
import TestSupport
import Testing

/// Mailers that each break one promise: the contract has to notice.
@Suite struct `The mailer contract` {
  @Test(arguments: Fault.allCases)
  func `rejects a mailer that`(_ fault: Fault) async throws {
    let mailer = BrokenMailer(fault: fault)
    await withKnownIssue {
      for promise in MailerContract.promises {
        mailer.reset()
        try await promise.check(
          .init(mailer: mailer, arrived: { mailer.arrived }, failNext: { mailer.failNext() }))
      }
    }
  }

  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case loses, repeats, reverses, swallowsErrors, sendsBeforeFailing, merges, stripsDots
    var testDescription: String { rawValue }
  }

  final class BrokenMailer: Mailer {
    private struct Outage: Error {}
    private let fault: Fault
    private let state = Mutex<(arrived: [Mail], fails: Bool)>(([], false))

    init(fault: Fault) { self.fault = fault }

    var arrived: [Mail] { state.withLock { $0.arrived } }
    func failNext() { state.withLock { $0.fails = true } }
    func reset() { state.withLock { $0 = ([], false) } }

    func send(_ mail: Mail) async throws {
      let fails = state.withLock { state in
        defer { state.fails = false }
        return state.fails
      }
      if fails && fault == .swallowsErrors { return }
      if !fails || fault == .sendsBeforeFailing { try deliver(mail) }
      if fails { throw Outage() }
    }

    private func deliver(_ mail: Mail) throws {
      let body = fault == .stripsDots ? mail.body.replacing("\n.", with: "\n") : mail.body
      let copy = try Mail(from: mail.from, to: mail.to, subject: mail.subject, body: body)
      state.withLock { state in
        switch fault {
        case .loses: break
        case .repeats: state.arrived += [copy, copy]
        case .reverses: state.arrived.insert(copy, at: 0)
        case .merges: if !state.arrived.contains(copy) { state.arrived.append(copy) }
        default: state.arrived.append(copy)
        }
      }
    }
  }
}
