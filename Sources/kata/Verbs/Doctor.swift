import Foundation
import KataKit

extension Session {
  /// Says what this machine has and lacks.
  func doctor(_ invocation: Invocation) throws -> Int32 {
    let findings = findings()
    let isWell = findings.allSatisfy(\.isGood)
    if invocation.has("--json") {
      _ = try printJSON(findings)
    } else {
      console.line()
      for finding in findings {
        let sign = finding.isGood ? paint.green("✔") : paint.red("✘")
        console.line(" \(sign) \(Layout.pad(finding.subject, to: 16)) \(finding.state)")
        if let remedy = finding.remedy { console.line("     mend it with:  \(remedy)") }
      }
      console.line()
      console.line(isWell ? " All is well." : " Something is missing; see above.")
      console.line()
    }
    return isWell ? 0 : Dispatcher.nothingProved
  }

  private func findings() -> [Finding] {
    var findings: [Finding] = []
    do throws(ToolchainError) {
      let toolchain = try Toolchain.find(path: searchPath, cache: nil, runner: runner)
      findings.append(Finding("toolchain", "\(toolchain.version) in \(toolchain.compiler)"))
      findings.append(Finding("Swift Testing", "comes with the toolchain"))
    } catch {
      findings.append(Finding("toolchain", "\(error)", remedy: error.remedy))
    }
    findings.append(folder("checkout", root))
    findings.append(folder("workspace", workspace.folder))
    findings.append(folder("builds", KataBuilder.builds(in: root)))
    findings.append(freeSpace())
    return findings
  }

  private func folder(_ subject: String, _ url: URL) -> Finding {
    let probe = url.appending(path: ".kata-doctor-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try Data().write(to: probe)
      try FileManager.default.removeItem(at: probe)
      return Finding(subject, "\(url.path) can be written")
    } catch {
      return Finding(
        subject, "\(url.path) cannot be written: \(error.plainReason)",
        remedy: "chmod -R u+w '\(url.path)'")
    }
  }

  private func freeSpace() -> Finding {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: root.path)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
      return Finding("disk", "free space is unknown")
    }
    let megabytes = free / 1_000_000
    let needed: Int64 = 500
    if megabytes >= needed { return Finding("disk", "\(megabytes) MB free") }
    return Finding(
      "disk", "\(megabytes) MB free; the katas need \(needed) MB for what they build",
      remedy: "rm -rf '\(KataBuilder.builds(in: root).path)'")
  }
}

/// One thing that the doctor looked at.
private struct Finding: Encodable {
  var subject: String
  var state: String
  var remedy: String?
  var isGood: Bool { remedy == nil }

  init(_ subject: String, _ state: String, remedy: String? = nil) {
    self.subject = subject
    self.state = state
    self.remedy = remedy
  }
}
