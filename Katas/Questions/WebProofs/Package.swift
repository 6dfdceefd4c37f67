// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "WebProofs",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "WebProofs",
      dependencies: [
        .product(name: "ExpressStyle", package: "RedGreen"),
        .product(name: "FlaskStyle", package: "RedGreen"),
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "WebProofsTests",
      dependencies: [
        "WebProofs",
        .product(name: "ExpressStyle", package: "RedGreen"),
        .product(name: "FlaskStyle", package: "RedGreen"),
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
