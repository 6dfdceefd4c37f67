/// A page of HTML: no script, nothing loaded, so that it works from disk and on paper.
struct Page {
  /// The title, which is the first heading, too.
  var title: String
  /// How wide the text may get, in rem.
  var width: Int
  /// The rules beyond those that all pages share.
  var style: String
  /// What stands below the heading, as HTML.
  var body: [String]

  /// The HTML text, with a line feed at its end.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.markup)</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1c1c1c; background: #fdfdfb; }
    main { max-width: \(width)rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; }
    th, td { border: 1px solid #d5d5cf; padding: .35rem .6rem; }
    thead th { vertical-align: bottom; }
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(title.markup)</h1>
    \(body.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }
}
