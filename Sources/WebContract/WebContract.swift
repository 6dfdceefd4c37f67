/// What a small web application does, whatever style it is written in: one contract for all of them.
///
/// The application under contract is a tea shop, written once in each style. Its routes are told on
/// the page of this module. The contract knows nothing of styles: it sends bytes and reads bytes.
///
/// ```swift
/// for behaviour in WebContract.behaviours {
///   try await behaviour.check(MemoryTransport(shop))
/// }
/// ```
public enum WebContract {
  /// All behaviours but those of files, which take a folder.
  public static var behaviours: [WebBehaviour] {
    routing + parameters + methods + queriesAndFields + bodies + cookiesAndRedirects + errors
      + hooks
      + mounts + conditions + streams + connections
  }
}
