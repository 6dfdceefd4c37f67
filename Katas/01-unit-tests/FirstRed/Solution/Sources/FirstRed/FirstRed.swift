/// The text on the sign at the cinema's door, for the seats that are left tonight.
public func sign(seatsLeft: Int) -> String {
  switch seatsLeft {
  case ...0: "sold out"
  case 1: "1 seat left"
  default: "\(seatsLeft) seats left"
  }
}
