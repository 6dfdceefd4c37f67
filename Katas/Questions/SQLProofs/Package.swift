// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "SQLProofs",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "SQLProofs",
      dependencies: [
        .product(name: "SQLite", package: "RedGreen")
      ]
    ),
    .testTarget(
      name: "SQLProofsTests",
      dependencies: [
        "SQLProofs",
        .product(name: "SQLite", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
