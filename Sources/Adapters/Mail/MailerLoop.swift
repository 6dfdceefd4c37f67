import Sockets

/// The work of a mailer's thread: one connection after the other, until no mail waits.
struct MailerLoop {
  let queue: MailerQueue

  func run() {
    repeat {
      do throws(SocketError) {
        let signal = try WakeSignal()
        queue.begin(signal)
        serve(signal)
      } catch {
        failAll(error.description)
      }
    } while !queue.endIfEmpty()
  }

  private func serve(_ signal: WakeSignal) {
    let server = queue.server
    while queue.hasJobs {
      do throws(ConnectionError) {
        let socket = try Socket.connecting(
          to: server.host, port: server.port, timeout: server.timeouts.connecting)
        var session = MailerSession(socket, server, signal, queue)
        session.run()
      } catch {
        failAll(error.reason)
      }
    }
  }

  private func failAll(_ reason: String) {
    let server = queue.server
    for job in queue.takeAll() {
      job.continuation.resume(
        throwing: SMTPMailerError.unreachable(
          host: server.host, port: server.port, reason: reason))
    }
  }
}

extension ConnectionError {
  fileprivate var reason: String {
    switch self {
    case .unknownHost(let reason): reason
    case .timedOut: "no answer in time"
    case .refused(let error): error.description
    }
  }
}
