/// What gathers work and does it once, when the tasks of a loop that can run have run.
protocol TurnEnd: AnyObject, Sendable {
  /// The turn ends; called on the loop's thread, once for each time that it was asked for.
  func turnEnds()
}
