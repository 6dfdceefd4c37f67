// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "RemindersOnTime",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "RemindersOnTime",
      dependencies: [
        .product(name: "Ports", package: "RedGreen")
      ]
    ),
    .testTarget(
      name: "RemindersOnTimeTests",
      dependencies: [
        "RemindersOnTime",
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
