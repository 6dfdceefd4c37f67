import JSONWebToken

/// The reader of key sets (RFC 7517).
struct KeySetTarget: FuzzTarget {
  let examples = [
    #"{"keys":[{"kty":"oct","kid":"a","alg":"HS256","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}]}"#,
    #"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","use":"sig","key_ops":["verify"]}]}"#,
    #"{"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}"#,
  ].map { Array($0.utf8) }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    (try? JSONWebKeySet(parsing: String(decoding: input, as: UTF8.self))) != nil
  }
}
