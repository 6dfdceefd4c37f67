// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "SchemaProofs",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "SchemaProofs",
      dependencies: [
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONSchema", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "SchemaProofsTests",
      dependencies: [
        "SchemaProofs",
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONSchema", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
