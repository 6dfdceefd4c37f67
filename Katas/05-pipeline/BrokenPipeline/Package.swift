// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "BrokenPipeline",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "BrokenPipeline"),
    .testTarget(name: "BrokenPipelineTests", dependencies: ["BrokenPipeline"]),
  ],
  swiftLanguageModes: [.v6]
)
