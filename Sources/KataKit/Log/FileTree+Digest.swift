extension FileTree {
  /// A fingerprint of the paths and contents, see ``Digest``.
  package var digest: String {
    var digest = Digest()
    for path in paths {
      digest.add(path)
      digest.add(files[path] ?? "")
    }
    return digest.hex
  }
}
