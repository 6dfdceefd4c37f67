import SMTP
import Synchronization

/// The machine of one connection, whose transcript a test may read at any time.
final class CaptureDialogue: Sendable {
  let machine: Mutex<SMTPServerMachine>

  init(_ machine: SMTPServerMachine) { self.machine = Mutex(machine) }

  var transcript: String { machine.withLock { $0.transcript.description } }
}
