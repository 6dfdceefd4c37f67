import Foundation
import KataKit

extension Session {
  /// Makes a kata that builds and verifies, to be filled in by its author.
  func new(_ invocation: Invocation) throws -> Int32 {
    guard invocation.words.count == 2 else {
      return refuse("usage: kata new GROUP NAME, for example: kata new 01-unit-tests LeapYears")
    }
    let (group, name) = (invocation.words[0], invocation.words[1])
    guard group.wholeMatch(of: /[0-9]{2}-[a-z-]+/) != nil else {
      return refuse("A group is named like 01-unit-tests, not \"\(group)\".")
    }
    guard name.wholeMatch(of: /[A-Z][A-Za-z0-9]+/) != nil else {
      return refuse("A kata is named like LeapYears, not \"\(name)\".")
    }
    if ["Swift", "Testing", "Foundation"].contains(name) || KataPackage.products.contains(name) {
      return refuse("\(name) is the name of a module that exists already.")
    }
    let word = invocation.options["--form"] ?? "write-tests"
    guard let form = KataManifest.Form(rawValue: word) else {
      let forms = KataManifest.Form.allCases.map(\.rawValue).joined(separator: ", ")
      return refuse("There is no form \"\(word)\"; there are \(forms).")
    }
    if catalogue.katas.contains(where: { $0.name == name }) {
      return refuse("There is a kata named \(name) already.")
    }
    let folder = root.appending(path: "Katas/\(group)/\(name)")
    if FileManager.default.fileExists(atPath: folder.path) {
      throw FileExists(path: workspace.shown(folder))
    }
    let number = (catalogue.katas.map(\.manifest.number).max() ?? 0) + 1
    try KataTemplate(name: name, group: group, form: form, number: number).files.write(to: folder)
    console.line()
    console.line(
      " \(workspace.shown(folder)) builds and is red. CONTRIBUTING.md says what it still needs.")
    console.line(" Prove it with   \(program) verify \(name)")
    console.line()
    return 0
  }

  private func refuse(_ sentence: String) -> Int32 {
    console.report("\(sentence)")
    return Dispatcher.usage
  }
}
