// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "ExchangeRates",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(
      name: "ExchangeRates",
      dependencies: [
        .product(name: "Adapters", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
      ]
    ),
    .testTarget(
      name: "ExchangeRatesTests",
      dependencies: [
        "ExchangeRates",
        .product(name: "Adapters", package: "RedGreen"),
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
        .product(name: "WireDoubles", package: "RedGreen"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
