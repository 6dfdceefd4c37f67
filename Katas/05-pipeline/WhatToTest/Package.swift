// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "WhatToTest",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "WhatToTest"),
    .testTarget(name: "WhatToTestTests", dependencies: ["WhatToTest"]),
  ],
  swiftLanguageModes: [.v6]
)
