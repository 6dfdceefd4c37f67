/// A red-green log for readers: the content of a `RedGreen.md`.
///
/// ```swift
/// let document = try RedGreenDocument(parsing: text)
/// let trees = try document.trees()
/// ```
///
/// The format, line by line; `[…]` may be missing, `…*` may repeat:
///
/// ```
/// # TITLE
/// [INTRO, any Markdown]
/// ## 0 · Start
/// (`PATH`
///  FENCE, the file in full, FENCE
///  [\ No newline at end of file])*
/// (## NUMBER · Red|Green|Refactor|Amber · TITLE
///  [PROSE, any Markdown]
///  FENCE diff, a unified diff, FENCE
///  RESULT)*
/// ```
///
/// Steps count from 1. A fence is three or more backticks; its end has at least as many, so a file
/// that holds three stands between four. The result lines are those of `StepResult`. Blank lines between
/// the parts have no meaning.
package struct RedGreenDocument: Equatable, Sendable {
  /// The heading of the document.
  package var title: String
  /// What stands before step 0; Markdown, and may be empty.
  package var intro: String
  /// The starting files, in full.
  package var start: FileTree
  /// The steps in order.
  package var steps: [RedGreenStep]

  package init(
    title: String, intro: String = "", start: FileTree = FileTree(), steps: [RedGreenStep] = []
  ) {
    self.title = title
    self.intro = intro
    self.start = start
    self.steps = steps
  }

  /// The tree after each step; the first is the start.
  ///
  /// - Parameter isExact: Whether each hunk must stand where its header says.
  /// - Returns: One tree more than there are steps.
  /// - Throws: `RedGreenError` with `badDiff` where a diff does not fit, and the step.
  package func trees(isExact: Bool = true) throws(RedGreenError) -> [FileTree] {
    var trees = [start]
    for step in steps {
      do throws(PatchError) {
        trees.append(
          try Patch(parsing: step.diff).applied(to: trees[trees.count - 1], isExact: isExact))
      } catch {
        throw RedGreenError(step: step.number, .badDiff(error))
      }
    }
    return trees
  }

  /// The same document with each diff as `LineDiff` writes it, and steps numbered from 1.
  ///
  /// - Throws: `RedGreenError` with `badDiff`.
  package func normalized() throws(RedGreenError) -> RedGreenDocument {
    let trees = try trees(isExact: false)
    var copy = self
    for index in steps.indices {
      copy.steps[index].number = index + 1
      copy.steps[index].diff = LineDiff(from: trees[index], to: trees[index + 1]).text
    }
    return copy
  }
}
