// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "OrdersReturning",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "OrdersReturning",
      dependencies: [
        .product(name: "SQLite", package: "RedGreen")
      ]
    ),
    .testTarget(
      name: "OrdersReturningTests",
      dependencies: [
        "OrdersReturning",
        .product(name: "SQLite", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
