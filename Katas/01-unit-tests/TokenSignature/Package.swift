// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "TokenSignature",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "TokenSignature",
      dependencies: [
        .product(name: "Cryptography", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONWebToken", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "TokenSignatureTests",
      dependencies: [
        "TokenSignature",
        .product(name: "Cryptography", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONWebToken", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
