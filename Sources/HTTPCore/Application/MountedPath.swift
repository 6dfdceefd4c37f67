extension Request {
  /// The path as the application sees it that answers: without what it was mounted at, still escaped.
  public var path: String { mountDepth == 0 ? head.path : String(head.path[mountEnd...]).orRoot }

  /// What the application that answers was mounted at, still escaped; empty where it is the whole one.
  public var basePath: String { mountDepth == 0 ? "" : String(head.path[..<mountEnd]) }

  /// Where the segments end that belong to the mount.
  private var mountEnd: String.Index {
    let path = head.path
    var left = mountDepth + 1
    let end = path.utf8.indices.first { place in
      if path.utf8[place] == UInt8(ascii: "/") { left -= 1 }
      return left == 0
    }
    return end ?? path.endIndex
  }
}

extension String {
  fileprivate var orRoot: String { isEmpty ? "/" : self }
}
