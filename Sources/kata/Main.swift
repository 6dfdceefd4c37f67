import Foundation
import KataKit

@main struct Main {
  static func main() {
    let environment = ProcessInfo.processInfo.environment
    let console = Console.standard(environment: environment)
    let runner = CommandRunner(adoptsOrphans: true)
    let place = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let file = Bundle.main.executableURL
    let program = file?.deletingLastPathComponent() ?? place
    let interrupts = Interrupts(console: console, runner: runner) {
      let root = [place, program].lazy.compactMap(Catalogue.root(above:)).first
      if let root { _ = try? Workspace(root: root).recover() }
    }
    let code = withExtendedLifetime(interrupts) {
      Dispatcher(console: console, runner: runner, environment: environment, executable: file).run(
        Array(CommandLine.arguments.dropFirst()), places: [place, program])
    }
    exit(code)
  }
}
