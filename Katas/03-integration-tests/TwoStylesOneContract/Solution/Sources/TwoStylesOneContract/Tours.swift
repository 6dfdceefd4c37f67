public import HTTPCore
public import JSON

/// A guided tour of the museum.
public struct Tour: Equatable, Sendable {
  /// Its number in the programme.
  public var number: Int
  /// Who guides it.
  public var guide: String
  /// How many places are left.
  public var left: Int

  /// Makes a tour.
  public init(number: Int, guide: String, left: Int) {
    self.number = number
    self.guide = guide
    self.left = left
  }

  /// The tour as clients see it.
  public var json: JSONValue {
    [
      "number": JSONValue(integerLiteral: number), "guide": .string(guide),
      "left": JSONValue(integerLiteral: left),
    ]
  }
}

/// What the desk throws where a tour has too few places.
public struct SoldOut: Error, Equatable {
  /// How many places are left.
  public let left: Int

  /// Makes the error.
  public init(left: Int) { self.left = left }
}

/// The desk of the museum, whatever is behind it.
public protocol TourDesk: Sendable {
  /// Looks a tour up; nil where there is none of that number.
  func tour(_ number: Int) async throws -> Tour?
  /// Takes places, and answers the tour as it is then; nil where there is none of that number.
  ///
  /// - Throws: `SoldOut`, or what is wrong with the desk.
  func book(_ places: Int, of number: Int) async throws -> Tour?
}

/// The styles in which the application is written.
public enum Style: CaseIterable, Sendable {
  case express, flask

  /// Makes the application.
  ///
  /// - Throws: What a style says of a wrong declaration.
  public func application(_ desk: any TourDesk) throws -> any Application {
    switch self {
    case .express: try expressTours(desk)
    case .flask: try flaskTours(desk)
    }
  }
}
