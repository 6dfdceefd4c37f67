// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "TokenLogin",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "TokenLogin",
      dependencies: [
        .product(name: "Adapters", package: "RedGreen"),
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "TokenLoginTests",
      dependencies: [
        "TokenLogin",
        .product(name: "Adapters", package: "RedGreen"),
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
