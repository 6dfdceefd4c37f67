/// The names under which secrets usually stand.
enum StandardSecrets {
  static let headers = [
    "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "Authentication-Info", "DPoP",
    "Api-Key", "Api-Token", "X-API-Key", "X-API-Token", "X-API-Secret", "X-Auth", "X-Auth-Key",
    "X-Auth-Token", "X-Access-Token", "X-Refresh-Token", "X-Id-Token", "X-Client-Secret",
    "X-CSRF-Token", "X-XSRF-Token", "X-Session-Id", "X-Session-Token", "X-Token",
    "X-Forwarded-Access-Token", "X-Forwarded-Authorization",
    // Of single services.
    "X-Amz-Security-Token", "X-Goog-Api-Key", "X-Goog-IAM-Authorization-Token", "X-Vault-Token",
    "X-Consul-Token", "Private-Token", "Job-Token", "X-GitLab-Token", "X-Figma-Token",
    "X-Shopify-Access-Token", "Ocp-Apim-Subscription-Key", "X-Functions-Key", "X-RapidAPI-Key",
    "X-Postmark-Server-Token", "X-Hub-Signature", "X-Hub-Signature-256", "Stripe-Signature",
    "X-Signature",
  ]

  /// Items of queries and forms; hyphens, underscores and case make no difference.
  static let items =
    members + [oneTimeCode, "X-Amz-Credential", "X-Amz-Security-Token", "X-Amz-Signature"]
    + ["X-Goog-Credential", "X-Goog-Signature", "subscription-key"]

  /// The code of OAuth (RFC 6749, section 4.1.2); in bodies the word mostly names a status.
  static let oneTimeCode = "code"

  /// Members of JSON, and what is called so in texts of other formats.
  static let members = [
    "access_key", "access_token", "api_key", "api_secret", "api_token", "assertion", "auth_token",
    "aws_secret_access_key", "aws_session_token", "bearer_token", "client_assertion",
    "client_secret", "code_verifier", "credentials", "csrf_token", "cvc", "cvv", "encryption_key",
    "id_token", "jwt", "key", "otp", "passphrase", "passwd", "password", "private_key", "pwd",
    "refresh_token", "secret", "secret_access_key", "secret_key", "session", "session_id",
    "session_key", "session_token", "sig", "signature", "signing_key", "token", "webhook_secret",
  ]
}
