// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "RomanNumerals",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "RomanNumerals"),
    .testTarget(name: "RomanNumeralsTests", dependencies: ["RomanNumerals"]),
  ],
  swiftLanguageModes: [.v6]
)
