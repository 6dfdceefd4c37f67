// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "SignupSchema",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "SignupSchema",
      dependencies: [
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONSchema", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "SignupSchemaTests",
      dependencies: [
        "SignupSchema",
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONSchema", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
