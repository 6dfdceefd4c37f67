// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "WebSocketBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "TestDoubles", package: "RedGreen"),
      ])
  ]
)
