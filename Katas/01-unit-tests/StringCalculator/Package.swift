// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "StringCalculator",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "StringCalculator"),
    .testTarget(name: "StringCalculatorTests", dependencies: ["StringCalculator"]),
  ],
  swiftLanguageModes: [.v6]
)
