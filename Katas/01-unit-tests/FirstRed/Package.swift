// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "FirstRed",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "FirstRed"),
    .testTarget(name: "FirstRedTests", dependencies: ["FirstRed"]),
  ],
  swiftLanguageModes: [.v6]
)
