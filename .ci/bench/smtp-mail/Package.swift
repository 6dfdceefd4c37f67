// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "SMTPBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        .product(name: "Adapters", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
        .product(name: "SMTP", package: "RedGreen"),
        .product(name: "WireDoubles", package: "RedGreen"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
