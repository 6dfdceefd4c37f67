/// A property that `\p{…}` of ECMA-262 can name.
enum UnicodeProperty: Sendable {
  typealias Category = Unicode.GeneralCategory

  case any
  case assigned
  case category(Set<Category>)
  case script([ClosedRange<UInt32>])
  case binary(@Sendable (Unicode.Scalar.Properties) -> Bool)

  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    if parts.count == 2 {
      let value = String(parts[1])
      switch name {
      case "General_Category", "gc":
        guard let categories = Self.categories[value] else { return nil }
        self = .category(categories)
      case "Script", "sc", "Script_Extensions", "scx":
        guard let ranges = UnicodeScripts.ranges(of: value) else { return nil }
        self = .script(ranges)
      default: return nil
      }
    } else if let categories = Self.categories[name] {
      self = .category(categories)
    } else if let test = Self.binaries[name] {
      self = .binary(test)
    } else {
      switch name {
      case "Any": self = .any
      case "Assigned": self = .assigned
      case "ASCII": self = .script([0...0x7f])
      default: return nil
      }
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .any: true
    case .assigned: scalar.properties.generalCategory != .unassigned
    case .category(let categories): categories.contains(scalar.properties.generalCategory)
    case .script(let ranges): ranges.contains(scalar.value)
    case .binary(let test): test(scalar.properties)
    }
  }

  private static let categories: [String: Set<Category>] = {
    let letters: Set<Category> = [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]
    let table: [(names: [String], Set<Category>)] = [
      (["L", "Letter"], letters),
      (["LC", "Cased_Letter"], [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
      (["Lu", "Uppercase_Letter"], [.uppercaseLetter]),
      (["Ll", "Lowercase_Letter"], [.lowercaseLetter]),
      (["Lt", "Titlecase_Letter"], [.titlecaseLetter]),
      (["Lm", "Modifier_Letter"], [.modifierLetter]),
      (["Lo", "Other_Letter"], [.otherLetter]),
      (["M", "Mark", "Combining_Mark"], [.nonspacingMark, .spacingMark, .enclosingMark]),
      (["Mn", "Nonspacing_Mark"], [.nonspacingMark]),
      (["Mc", "Spacing_Mark"], [.spacingMark]),
      (["Me", "Enclosing_Mark"], [.enclosingMark]),
      (["N", "Number"], [.decimalNumber, .letterNumber, .otherNumber]),
      (["Nd", "Decimal_Number", "digit"], [.decimalNumber]),
      (["Nl", "Letter_Number"], [.letterNumber]),
      (["No", "Other_Number"], [.otherNumber]),
      (
        ["P", "Punctuation", "punct"],
        [
          .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation, .finalPunctuation, .otherPunctuation,
        ]
      ),
      (["Pc", "Connector_Punctuation"], [.connectorPunctuation]),
      (["Pd", "Dash_Punctuation"], [.dashPunctuation]),
      (["Ps", "Open_Punctuation"], [.openPunctuation]),
      (["Pe", "Close_Punctuation"], [.closePunctuation]),
      (["Pi", "Initial_Punctuation"], [.initialPunctuation]),
      (["Pf", "Final_Punctuation"], [.finalPunctuation]),
      (["Po", "Other_Punctuation"], [.otherPunctuation]),
      (["S", "Symbol"], [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
      (["Sm", "Math_Symbol"], [.mathSymbol]),
      (["Sc", "Currency_Symbol"], [.currencySymbol]),
      (["Sk", "Modifier_Symbol"], [.modifierSymbol]),
      (["So", "Other_Symbol"], [.otherSymbol]),
      (["Z", "Separator"], [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
      (["Zs", "Space_Separator"], [.spaceSeparator]),
      (["Zl", "Line_Separator"], [.lineSeparator]),
      (["Zp", "Paragraph_Separator"], [.paragraphSeparator]),
      (["C", "Other"], [.control, .format, .surrogate, .privateUse, .unassigned]),
      (["Cc", "Control", "cntrl"], [.control]),
      (["Cf", "Format"], [.format]),
      (["Cs", "Surrogate"], [.surrogate]),
      (["Co", "Private_Use"], [.privateUse]),
      (["Cn", "Unassigned"], [.unassigned]),
    ]
    var categories: [String: Set<Category>] = [:]
    for (names, set) in table { for name in names { categories[name] = set } }
    return categories
  }()

  private static let binaries: [String: @Sendable (Unicode.Scalar.Properties) -> Bool] = [
    "Alphabetic": \.isAlphabetic, "Alpha": \.isAlphabetic,
    "ASCII_Hex_Digit": \.isASCIIHexDigit, "AHex": \.isASCIIHexDigit,
    "Hex_Digit": \.isHexDigit, "Hex": \.isHexDigit,
    "Lowercase": \.isLowercase, "Lower": \.isLowercase,
    "Uppercase": \.isUppercase, "Upper": \.isUppercase,
    "White_Space": \.isWhitespace, "space": \.isWhitespace,
    "ID_Start": \.isIDStart, "IDS": \.isIDStart,
    "ID_Continue": \.isIDContinue, "IDC": \.isIDContinue,
    "XID_Start": \.isXIDStart, "XIDS": \.isXIDStart,
    "XID_Continue": \.isXIDContinue, "XIDC": \.isXIDContinue,
    "Cased": \.isCased, "Case_Ignorable": \.isCaseIgnorable, "CI": \.isCaseIgnorable,
    "Dash": \.isDash, "Diacritic": \.isDiacritic, "Dia": \.isDiacritic,
    "Extender": \.isExtender, "Ext": \.isExtender, "Math": \.isMath,
    "Ideographic": \.isIdeographic, "Ideo": \.isIdeographic,
    "Unified_Ideograph": \.isUnifiedIdeograph, "UIdeo": \.isUnifiedIdeograph,
    "Default_Ignorable_Code_Point": \.isDefaultIgnorableCodePoint,
    "DI": \.isDefaultIgnorableCodePoint,
    "Noncharacter_Code_Point": \.isNoncharacterCodePoint, "NChar": \.isNoncharacterCodePoint,
    "Quotation_Mark": \.isQuotationMark, "QMark": \.isQuotationMark,
    "Grapheme_Base": \.isGraphemeBase, "Grapheme_Extend": \.isGraphemeExtend,
    "Variation_Selector": \.isVariationSelector, "VS": \.isVariationSelector,
    "Pattern_White_Space": \.isPatternWhitespace, "Radical": \.isRadical,
    "Join_Control": \.isJoinControl, "Join_C": \.isJoinControl,
    "Emoji": \.isEmoji, "Emoji_Presentation": \.isEmojiPresentation,
    "Emoji_Modifier": \.isEmojiModifier, "Emoji_Modifier_Base": \.isEmojiModifierBase,
  ]
}
