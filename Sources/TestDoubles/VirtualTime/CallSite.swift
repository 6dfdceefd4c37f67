/// A place in the source: the file and line of a call, for messages.
public struct CallSite: Hashable, Sendable, CustomStringConvertible {
  /// The module and file, as `#fileID` writes them.
  public let fileID: String
  /// The line, from 1.
  public let line: Int

  /// Makes a call site; called without arguments it names its caller.
  public init(fileID: String = #fileID, line: Int = #line) {
    self.fileID = fileID
    self.line = line
  }

  /// The place as compilers write it: `Module/File.swift:12`.
  public var description: String { "\(fileID):\(line)" }
}
