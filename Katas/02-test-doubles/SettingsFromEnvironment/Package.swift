// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "SettingsFromEnvironment",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "SettingsFromEnvironment"),
    .testTarget(name: "SettingsFromEnvironmentTests", dependencies: ["SettingsFromEnvironment"]),
  ],
  swiftLanguageModes: [.v6]
)
