import ExpressStyle
import HTTPCore
import Ports

/// The page that shows what was mailed, for whoever tries the server without a mail server.
struct CapturedMailPage: Sendable {
  let mails: @Sendable () -> [Mail]
  let site: HTTPURL

  func declare(in app: inout ExpressRoutes) {
    app.get("/captured-mail") { _ in
      var answer = Response.html(page)
      try answer.headers.append("Cache-Control", "no-store")
      return answer
    }
  }

  private var page: String {
    let mails = mails()
    let articles = mails.reversed().map(article).joined(separator: "\n")
    return """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Captured mail</title>
      <link rel="stylesheet" href="/assets/style.css">
      <link rel="icon" href="/assets/icon.svg">
      <main>
      <h1>Captured mail</h1>
      <p>No mail leaves this machine: the server catches it and shows it here, the newest first.
      <a href="/">Back to the board</a></p>
      \(mails.isEmpty ? "<p>Nothing was mailed yet.</p>" : articles)
      </main>
      </html>
      """
  }

  private func article(_ mail: Mail) -> String {
    """
    <article class="card">
    <h2>\(Self.escaped(mail.subject))</h2>
    <p class="quiet">to \(Self.escaped("\(mail.to)"))</p>
    <p class="mail">\(mail.body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "<br>\n"))</p>
    </article>
    """
  }

  /// A line of a mail; one that is a link of this site can be followed.
  private func line(_ text: String) -> String {
    let text = Self.escaped(text)
    let start = site.description.hasSuffix("/") ? site.description : site.description + "/"
    return text.hasPrefix(start) && !text.contains(" ") ? "<a href=\"\(text)\">\(text)</a>" : text
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
  }
}
