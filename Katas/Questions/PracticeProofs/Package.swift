// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "PracticeProofs",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "PracticeProofs",
      dependencies: [
        .product(name: "Ports", package: "RedGreen")
      ]
    ),
    .testTarget(
      name: "PracticeProofsTests",
      dependencies: [
        "PracticeProofs",
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
