/// A message that a server took.
public struct SMTPReceivedMessage: Hashable, Sendable {
  /// The number of the message, counted from 1 by MAIL commands that were in order.
  public let number: Int
  /// The sender and the recipients that were accepted; the header may say something else.
  public let envelope: SMTPEnvelope
  /// The parameters of MAIL.
  public let parameters: SMTPMailParameters
  /// The user who authenticated; nil when nobody did.
  public let user: String?
  /// Header and body, as the client had them before it doubled dots.
  public let content: [UInt8]
  /// Says whether the client was told that the message was taken; a fault may keep that from it.
  public let isAcknowledged: Bool
}
