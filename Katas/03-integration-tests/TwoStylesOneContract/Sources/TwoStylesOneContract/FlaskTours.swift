import FlaskStyle
import HTTPCore

/// The museum as Flask has it: `try FlaskApplication { app in … }`, with `app.after`, `app.get`,
/// `app.handle`, and a `Blueprint` with a `before` of its own that is put in by `app.register`.
func flaskTours(_ desk: any TourDesk) throws -> any Application {
  throw NotWrittenYet()
}
