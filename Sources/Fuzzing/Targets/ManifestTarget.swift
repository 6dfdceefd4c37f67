import Foundation
import KataKit

/// The reader of `kata.json`.
struct ManifestTarget: FuzzTarget {
  let examples = [
    #"{"number":1,"id":"first-red","title":"First red","teaser":"What does it tell?","group":"01-unit-tests","form":"follow","minutes":10,"practices":["reading a failure"],"questions":["Q9"],"after":[],"uses":[],"starts":{"colour":"red","tests":["says how many"],"message":"expected 1"},"budget":{"tests":8},"hints":[["a","b","c"],["d","e","f"]]}"#
  ].map { Array($0.utf8) }

  private let schema: ManifestSchema

  init() throws {
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    schema = try ManifestSchema(root: Catalogue.root(above: here) ?? here)
  }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    do {
      _ = try KataManifest.parse(Data(input), file: "kata.json", schema: schema)
      return true
    } catch {
      if "\(error)".isEmpty { throw BrokenPromise("refused without a word") }
      return false
    }
  }
}
