import Foundation
import KataKit
import Testing

@Suite struct KataPackageTests {
  let folder = TemporaryFolder()

  @Test func `writes a manifest without dependencies`() {
    #expect(
      KataPackage.manifest(name: "Demo", uses: []) == """
        // swift-tools-version: 6.3
        import PackageDescription

        let package = Package(
          name: "Demo",
          platforms: [.macOS(.v15)],
          targets: [
            .target(name: "Demo"),
            .testTarget(name: "DemoTests", dependencies: ["Demo"]),
          ],
          swiftLanguageModes: [.v6]
        )

        """)
  }

  @Test func `gives the ports to module and tests, and the doubles to the tests alone`() {
    #expect(
      KataPackage.manifest(name: "Demo", uses: ["Ports", "TestDoubles"]) == """
        // swift-tools-version: 6.3
        import PackageDescription

        let package = Package(
          name: "Demo",
          platforms: [.macOS(.v15)],
          dependencies: [.package(name: "RedGreen", path: "../../..")],
          targets: [
            .target(
              name: "Demo",
              dependencies: [
                .product(name: "Ports", package: "RedGreen")
              ]
            ),
            .testTarget(
              name: "DemoTests",
              dependencies: [
                "Demo",
                .product(name: "Ports", package: "RedGreen"),
                .product(name: "TestDoubles", package: "RedGreen"),
              ]
            ),
          ],
          swiftLanguageModes: [.v6]
        )

        """)
  }

  @Test func `gives a library that is no double to module and tests`() {
    let manifest = KataPackage.manifest(name: "Demo", uses: ["JSONSchema"])
    #expect(manifest.split(separator: "\"JSONSchema\"").count == 3)
  }

  @Test func `knows every library of the kit, in the order of the alphabet`() throws {
    let manifest = try String(
      contentsOf: Checkout.root.appending(path: "Package.swift"), encoding: .utf8)
    let libraries = manifest.matches(of: /\.library\(name: "(\w+)"/).map { String($0.output.1) }
    #expect(KataPackage.products.sorted() == libraries.sorted())
    #expect(KataPackage.products == KataPackage.products.sorted())
    #expect(KataPackage.testProducts.isSubset(of: libraries))
  }

  @Test func `knows the usual manifest`() throws {
    try folder.write(KataPackage.manifest(name: "Demo", uses: ["Ports"]), to: "Package.swift")

    #expect(KataPackage(name: "Demo", folder: folder.url, uses: ["Ports"]).hasUsualManifest)
  }

  @Test func `takes a manifest for another one that differs in one letter`() throws {
    let usual = KataPackage.manifest(name: "Demo", uses: [])
    try folder.write(usual.replacing("[.v6]", with: "[.v5]"), to: "Package.swift")

    #expect(!KataPackage(name: "Demo", folder: folder.url, uses: []).hasUsualManifest)
  }

  @Test func `has no usual manifest where there is none`() {
    #expect(!KataPackage(name: "Demo", folder: folder.url, uses: []).hasUsualManifest)
  }

  @Test func `lists Swift files in alphabetical order, subfolders included`() throws {
    for path in ["B.swift", "Deep/A.swift", "A.swift", "notes.md"] {
      try folder.write("", to: "Sources/Demo/\(path)")
    }
    try folder.write("", to: "Tests/DemoTests/T.swift")
    let package = KataPackage(name: "Demo", folder: folder.url, uses: [])

    let base = folder.path + "/Sources/Demo/"
    #expect(package.sources == ["A.swift", "B.swift", "Deep/A.swift"].map { base + $0 })
    #expect(package.tests == [folder.path + "/Tests/DemoTests/T.swift"])
  }

  @Test func `compiles no hidden files`() throws {
    try folder.write("", to: "Sources/Demo/.#Demo.swift")
    try folder.write("", to: "Sources/Demo/.old/Demo.swift")
    try folder.write("", to: "Sources/Demo/Deep/.Demo.swift")

    #expect(KataPackage(name: "Demo", folder: folder.url, uses: []).sources.isEmpty)
  }
}
