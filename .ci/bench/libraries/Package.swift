// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "LibraryBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "RedGreen", path: "../../..")],
  targets: [
    .target(name: "Measuring"),
    .executableTarget(
      name: "JSONSchemaBenchmark",
      dependencies: [
        "Measuring",
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONSchema", package: "RedGreen"),
      ]),
    .executableTarget(
      name: "JWTBenchmark",
      dependencies: [
        "Measuring",
        .product(name: "JSON", package: "RedGreen"),
        .product(name: "JSONWebToken", package: "RedGreen"),
      ]),
    .executableTarget(
      name: "ServerLifeBenchmark",
      dependencies: [
        .product(name: "HTTPCore", package: "RedGreen"),
        .product(name: "HTTPServer", package: "RedGreen"),
        .product(name: "Ports", package: "RedGreen"),
      ]),
    .executableTarget(
      name: "SQLiteBenchmark",
      dependencies: ["Measuring", .product(name: "SQLite", package: "RedGreen")]),
  ]
)
