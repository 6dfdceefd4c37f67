/// A request method of RFC 9110, section 9, or of RFC 5789.
public enum HTTPMethod: String, Sendable, CaseIterable {
  /// Reads a resource.
  case get = "GET"
  /// Reads a resource's headers.
  case head = "HEAD"
  /// Hands data to a resource.
  case post = "POST"
  /// Replaces a resource.
  case put = "PUT"
  /// Changes a part of a resource.
  case patch = "PATCH"
  /// Removes a resource.
  case delete = "DELETE"
  /// Asks what a resource can do.
  case options = "OPTIONS"
}
