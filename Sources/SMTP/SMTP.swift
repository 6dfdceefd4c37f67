/// The Simple Mail Transfer Protocol (RFC 5321) as pure machines, and messages (RFC 5322).
///
/// Nothing here opens a socket or reads a clock: octets and events go in, actions come out, and
/// whoever owns the connection carries them out.
///
/// **TLS is out of scope.** There is no STARTTLS, and AUTH PLAIN sends the password as it is. Use
/// the module over the loopback interface, over a tunnel, or over a connection that is already
/// encrypted (implicit TLS, port 465, RFC 8314).
///
/// ```swift
/// var client = SMTPClientMachine(hostName: "shop.example.com")
/// var actions = client.submit(submission)
/// actions += client.receive(octetsFromTheServer)
/// for action in actions {
///   switch action {
///   case .send(let octets): output += octets
///   case .finished(let result): results.append(result)
///   case .ready, .failed, .close: break
///   }
/// }
/// ```
public enum SMTP {
  /// The port on which servers take mail from each other.
  public static let relayPort = 25
}
