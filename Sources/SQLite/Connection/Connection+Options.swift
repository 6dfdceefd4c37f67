extension Connection {
  /// Where a database is.
  public enum Location: Sendable, Equatable {
    /// In memory, and there for this connection alone.
    ///
    /// The trap: two connections to `.memory` are two databases. A second one sees no tables, and
    /// everything is gone when the connection is. Tests that need two connections use a file.
    case memory
    /// In a file, given by its path. A text that looks like a URI is still a path.
    case file(String)

    var path: String {
      switch self {
      case .memory: ":memory:"
      // NB: ":memory:" and "" are no files to SQLite; a leading "./" makes any relative path one.
      case .file(let path): path.hasPrefix("/") ? path : "./" + path
      }
    }
  }

  /// What a connection may do with its database.
  public enum Access: Sendable {
    /// Read and write; a missing file is created.
    case readWriteCreating
    /// Read and write; a missing file is an error.
    case readWrite
    /// Read only.
    case readOnly
  }

  /// How a connection behaves.
  public struct Options: Sendable {
    /// What the connection may do.
    public var access: Access = .readWriteCreating
    /// How long a call waits for a lock that another connection holds.
    ///
    /// Then it fails with ``ResultCode/busy``. The wait blocks the thread. Whole milliseconds;
    /// zero fails at once.
    public var busyTimeout: Duration = .seconds(5)
    /// Whether a file keeps a write-ahead log.
    ///
    /// Readers and one writer do not wait for each other then. The setting stays in the file; a
    /// read-only connection leaves it as it is.
    public var writesAhead = true
    /// Whether foreign keys are checked; SQLite itself does not by default.
    public var enforcesForeignKeys = true
    /// How many prepared statements are kept.
    public var statementCacheSize = 64

    /// The defaults: read and write, 5 seconds, write-ahead log, foreign keys checked.
    public init() {}
  }
}
