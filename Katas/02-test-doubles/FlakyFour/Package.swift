// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "FlakyFour",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "FlakyFour"),
    .testTarget(name: "FlakyFourTests", dependencies: ["FlakyFour"]),
  ],
  swiftLanguageModes: [.v6]
)
