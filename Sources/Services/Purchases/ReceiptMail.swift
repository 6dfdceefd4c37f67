import Ports

extension Purchase {
  /// The receipt for the customer.
  ///
  /// - Parameter sender: Who sends it.
  /// - Returns: The mail.
  /// - Throws: `MailError` when the identifier holds what no subject may hold.
  func receipt(from sender: EmailAddress) throws(MailError) -> Mail {
    let lines = quote.lines.map { line in "\(line.line) at \(line.unitPrice): \(line.price)" }
    let discounts = quote.discounts.map { "\($0.label): -\($0.amount)" }
    return try Mail(
      from: sender, to: customer, subject: "Your receipt \(id)",
      body: (["Thank you for your purchase.", ""] + lines + discounts
        + ["", "Total: \(quote.total)"]).joined(separator: "\n"))
  }
}
