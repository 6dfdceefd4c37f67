// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "WelcomeMail",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "WelcomeMail",
      dependencies: [
        .product(name: "Ports", package: "RedGreen")
      ]
    ),
    .testTarget(
      name: "WelcomeMailTests",
      dependencies: [
        "WelcomeMail",
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
