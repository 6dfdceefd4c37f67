import Foundation
import KataKit

/// A class of a test's own: a checkout with one kata, and the clones of learners beside it.
struct ClassFolder {
  let checkout = TemporaryFolder()
  let folder = TemporaryFolder()
  var kata: Kata

  init(form: KataManifest.Form = .follow) throws {
    try Checkout.copySchema(to: checkout)
    kata = try checkout.addKata()
    kata.manifest.form = form
  }

  /// The place of a file of a learner's copy.
  func path(_ learner: String, _ file: String) -> String {
    "\(learner)/Workspace/01-unit-tests/Demo/\(file)"
  }

  /// Makes the clone of a learner who has just begun.
  @discardableResult
  func add(_ learner: String) throws -> LearnerClone {
    let manifest = KataPackage.manifest(name: "Demo", uses: [])
    try folder.write(manifest, to: path(learner, "Package.swift"))
    for (file, text) in try kata.start().files {
      try folder.write(text, to: path(learner, file))
    }
    return LearnerClone(name: learner, folder: folder.url.appending(path: learner))
  }

  /// What a clone has handed in.
  func handedIn(_ clone: LearnerClone) -> HandedIn { HandedIn(kata, of: clone) }
}
