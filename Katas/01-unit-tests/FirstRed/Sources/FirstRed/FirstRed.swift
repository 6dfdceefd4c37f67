/// The text on the sign at the cinema's door, for the seats that are left tonight.
public func sign(seatsLeft: Int) -> String {
  ""
}
