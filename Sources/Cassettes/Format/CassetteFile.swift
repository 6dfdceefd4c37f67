#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The reading and writing of a cassette's file.
enum CassetteFile {
  /// The bytes of a file.
  ///
  /// - Throws: `CassetteError.missing`; `.inaccessible` where it is a folder or a pipe, or cannot
  ///   be read.
  static func read(_ path: String) throws(CassetteError) -> [UInt8] {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw CassetteError(path: path, .missing)
    }
    do {
      let kind =
        try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      guard kind == .typeRegular else {
        throw CassetteError(path: path, .inaccessible("This is no file that holds a cassette."))
      }
      return Array(try Data(contentsOf: url))
    } catch let error as CassetteError {
      throw error
    } catch {
      throw CassetteError(path: path, .inaccessible("It could not be read: \(reason(error))"))
    }
  }

  /// Puts bytes in the place of a file, whole or not at all.
  ///
  /// - Throws: `CassetteError.inaccessible`; then what stood there before stands there still.
  static func write(_ bytes: [UInt8], to path: String) throws(CassetteError) {
    do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
      throw CassetteError(path: path, .inaccessible("It could not be written: \(reason(error))"))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "its folder is missing. Make it first."
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission is denied."
    default: return "\(error)"
    }
  }
}
