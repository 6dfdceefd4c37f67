// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "WebSocketFuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ])
  ]
)
