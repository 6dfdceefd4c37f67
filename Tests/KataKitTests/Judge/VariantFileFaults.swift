extension Fault {
  /// Where the error points.
  var pointer: String {
    switch self {
    case .missingStory, .blankStory: "/story"
    case .unknownMember: "/hint"
    case .numberForName, .upperCaseName, .doubleHyphen, .otherFileName: "/name"
    case .noEdits, .declarationsOnly: "/edits"
    case .unknownKind: "/edits/0/kind"
    case .missingReplace, .emptyReplace, .declarationReplaces: "/edits/0/replace"
    case .emptyExpression, .nullWith: "/edits/0/with"
    case .fileOutside: "/edits/0/file"
    case .unknownEditMember: "/edits/0/when"
    }
  }

  /// What the error says.
  var problem: String {
    switch self {
    case .missingStory, .missingReplace: "is missing"
    case .blankStory, .emptyReplace, .emptyExpression: "is empty"
    case .unknownMember, .unknownEditMember: "is unknown; known:"
    case .numberForName: "is no string"
    case .upperCaseName: "'Sends-Twice' is not kebab-case"
    case .doubleHyphen: "'sends--twice' is not kebab-case"
    case .otherFileName: "'sends-thrice' is not the file's name 'sends-twice.json'"
    case .noEdits, .declarationsOnly: "change nothing"
    case .unknownKind: "type"
    case .declarationReplaces: "replaces nothing"
    case .fileOutside: "'Tests/M/M.swift'"
    case .nullWith: "is null"
    }
  }
}
