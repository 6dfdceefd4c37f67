// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "TokenAnatomy",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "TokenAnatomy"),
    .testTarget(name: "TokenAnatomyTests", dependencies: ["TokenAnatomy"]),
  ],
  swiftLanguageModes: [.v6]
)
