package import HTTPServer

/// A line of the log, without the token that is part of the path of a link.
package struct LogLine: CustomStringConvertible {
  /// The text.
  package let description: String

  /// Takes a record, and hides what follows `/confirm/` and `/reset/`.
  package init(_ record: AccessRecord) {
    let text = record.description
    let links = ["/confirm/", "/reset/"]
    if let link = links.first(where: { record.path.hasPrefix($0) }) {
      description = text.replacing(record.path, with: link + "(hidden)", maxReplacements: 1)
    } else {
      description = text
    }
  }
}
