/// The page `Katas/README.md`: the path, made from the `kata.json` files.
package enum PathPage {
  /// The file, relative to the checkout.
  package static let path = "Katas/README.md"

  /// The page's text, with a line break at its end.
  package static func render(_ catalogue: Catalogue) -> String {
    let minutes = catalogue.katas.map(\.manifest.minutes).reduce(0, +)
    var lines = [
      "# The path", "",
      "\(catalogue.katas.count) katas, about \(hours(minutes)). Do them in this order, or begin where a question is yours.",
      "Never edit a kata here: `swift run kata start NAME` gives you your own copy.",
      "Through the katas that follow a TDD log, `swift run kata coach NAME` leads you step by step.",
    ]
    let numbers = catalogue.katas.map(\.manifest.number)
    if numbers.count < numbers.max() ?? 0 {
      lines.append(
        "A number keeps its place: where one is missing, or a group is, its kata is not written yet."
      )
    }
    var group = ""
    for kata in catalogue.katas {
      let manifest = kata.manifest
      if manifest.group != group {
        group = manifest.group
        lines += [
          "", "## \(heading(group))", "", "| # | kata | what you do | min | what you practise |",
        ]
        lines.append("| ---: | --- | --- | ---: | --- |")
      }
      let link = "[\(kata.name)](\(group)/\(kata.name)/README.md)"
      let practice = manifest.practices.joined(separator: ", ")
      lines.append(
        "| \(manifest.number) | \(link): \(manifest.teaser) | \(phrase(manifest.form)) | \(manifest.minutes) | \(practice) |"
      )
    }
    lines += [
      "", "<!-- Made from the kata.json files by `swift run kata verify --write-path`. -->",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func hours(_ minutes: Int) -> String {
    minutes < 90 ? "\(minutes) minutes" : "\((minutes + 30) / 60) hours"
  }

  private static func heading(_ group: String) -> String {
    let words = group.split(separator: "-")
    return words.joined(separator: " ")
  }

  private static func phrase(_ form: KataManifest.Form) -> String {
    switch form {
    case .follow: "follow a TDD log"
    case .writeTests: "write the tests"
    case .implement: "write the code"
    case .refactor: "refactor, stay green"
    case .repair: "repair"
    }
  }
}
