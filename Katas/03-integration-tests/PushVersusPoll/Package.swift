// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "PushVersusPoll",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "PushVersusPoll",
      dependencies: [
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "PushVersusPollTests",
      dependencies: [
        "PushVersusPoll",
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
        .product(name: "WebContract", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
