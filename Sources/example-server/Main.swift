import Adapters
import Foundation
import HTTPServer
import Ports

@main struct Main {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("--help") || arguments.contains("-h") { return say(Usage.text) }
    if let argument = arguments.first {
      complain("\(argument.debugDescription) is not understood. Try --help.", code: 64)
    }
    do {
      let settings = try ServerSettings(
        from: .ofProcess(), identifiers: RandomIdentifierSource())
      try await serve(settings)
    } catch let error as ServerSettingsProblems {
      complain("\(error)", code: 64)
    } catch {
      complain("The server cannot start: \(error)", code: 1)
    }
  }

  private static func serve(_ settings: ServerSettings) async throws {
    let interrupts = Interrupts()
    let signals = interrupts.signals
    let server = try await ExampleServer.start(settings) { record in
      say(LogLine(record).description + "\n")
    }
    say(server.greeting(settings.storage))
    var wishes = signals.makeAsyncIterator()
    _ = await wishes.next()
    say("\nEnding: no new requests, and answers to those that are here.\n")
    Task {
      for await _ in signals { exit(130) }
    }
    await server.shutdown()
    withExtendedLifetime(interrupts) { say("Ended.\n") }
  }

  private static func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  private static func complain(_ text: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(code)
  }
}
