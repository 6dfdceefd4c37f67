// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "JSONSchemaBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONSchema", package: "RedGreen"),
      ])
  ]
)
