// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "PasswordRules",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "PasswordRules"),
    .testTarget(name: "PasswordRulesTests", dependencies: ["PasswordRules"]),
  ],
  swiftLanguageModes: [.v6]
)
