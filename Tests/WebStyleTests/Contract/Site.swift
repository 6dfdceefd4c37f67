import HTTPCore
import HTTPServer
import Testing
import WebContract

/// The tea shop in one of the styles, reached in one of the ways.
enum Site: CaseIterable, CustomTestStringConvertible {
  case expressInMemory, flaskInMemory, expressLive, flaskLive

  static let inMemory = [expressInMemory, flaskInMemory]
  static let live = [expressLive, flaskLive]

  var testDescription: String {
    switch self {
    case .expressInMemory: "Express in memory"
    case .flaskInMemory: "Flask in memory"
    case .expressLive: "Express live"
    case .flaskLive: "Flask live"
    }
  }

  var application: any Application {
    get throws {
      switch self {
      case .expressInMemory, .expressLive: TeaShop.express
      case .flaskInMemory, .flaskLive: try TeaShop.flask
      }
    }
  }

  /// Leads to the application for as long as a body takes.
  func open(_ body: (any WebTransport) async throws -> Void) async throws {
    switch self {
    case .expressInMemory, .flaskInMemory: try await body(MemoryTransport(application))
    case .expressLive, .flaskLive:
      var configuration = ServerConfiguration()
      configuration.loops = 1
      try await withServer(application, configuration: configuration) { server in
        try await body(WireClient(port: server.port))
      }
    }
  }
}
