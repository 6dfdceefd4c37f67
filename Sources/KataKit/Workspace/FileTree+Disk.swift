package import Foundation

extension FileTree {
  /// Reads the text files of some subfolders.
  ///
  /// - Parameters:
  ///   - folder: The folder that paths are relative to.
  ///   - subfolders: What is read of it; a missing one counts as empty.
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package init(reading folder: URL, subfolders: [String]) throws(WorkspaceError) {
    self.init()
    for subfolder in subfolders {
      let base = folder.appending(path: subfolder)
      let below = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
      for name in (below ?? []).sorted() where Self.isText(name) {
        let path = base.path + "/" + name
        guard URL(fileURLWithPath: path).isRegularFile else { continue }
        do {
          self["\(subfolder)/\(name)"] = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
          throw .cannotRead(
            path: path, reason: Self.flaw(in: path) ?? error.localizedDescription)
        }
      }
    }
  }

  /// Where a file stops being UTF-8; nil where it is, or where it cannot be read at all.
  private static func flaw(in path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let bytes = [UInt8](data)
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error:
        let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        return "line \(line) is not UTF-8 (byte 0x\(byte)). Save the file as UTF-8."
      }
    }
  }

  /// Makes a folder hold exactly these files below the given subfolders.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func write(to folder: URL, replacing subfolders: [String] = []) throws(WorkspaceError) {
    do {
      for subfolder in subfolders {
        let url = folder.appending(path: subfolder)
        let old = try FileTree(reading: folder, subfolders: [subfolder])
        for path in old.paths where self[path] == nil {
          try FileManager.default.removeItem(at: folder.appending(path: path))
        }
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      }
      for (path, text) in files {
        let url = folder.appending(path: path)
        if (try? String(contentsOf: url, encoding: .utf8)) == text { continue }
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
      }
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw .cannotWrite(path: folder.path, reason: error.localizedDescription)
    }
  }

  /// The files whose paths begin with a prefix.
  package func below(_ prefix: String) -> FileTree {
    FileTree(files.filter { $0.key.hasPrefix(prefix) })
  }

  /// These files and others; the others win where both have a path.
  package func merging(_ other: FileTree) -> FileTree {
    FileTree(files.merging(other.files) { _, new in new })
  }

  /// Whether a path is a learner's file: not hidden, and no editor's backup.
  static func isText(_ name: String) -> Bool {
    !name.split(separator: "/").contains { $0.hasPrefix(".") } && !name.hasSuffix("~")
  }
}

extension URL {
  /// Whether a regular file is there: no folder, no link to nowhere.
  package var isRegularFile: Bool {
    (try? resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
  }
}
