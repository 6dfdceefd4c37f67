import Ports

/// The variables by which CI services are known.
enum ContinuousIntegration {
  private static let variables = [
    "CI", "CONTINUOUS_INTEGRATION", "BUILD_NUMBER", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI",
    "JENKINS_URL", "TEAMCITY_VERSION", "CIRCLECI", "TRAVIS", "BUILDKITE", "DRONE", "APPVEYOR",
    "BITBUCKET_BUILD_NUMBER", "CODEBUILD_BUILD_ID", "bamboo_buildKey", "GO_PIPELINE_NAME",
    "CIRRUS_CI", "SEMAPHORE", "WOODPECKER_CI", "FORGEJO_ACTIONS", "XCS", "CI_XCODE_PROJECT",
  ]

  /// The first of them that is set, to whatever value; nil where none is.
  static func variable(in environment: Environment) -> String? {
    variables.first { environment[$0] != nil }
  }
}
