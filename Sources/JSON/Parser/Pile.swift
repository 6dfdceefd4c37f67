/// Elements of arrays that are still being read, innermost last: each array is made once, at its size.
@safe struct Pile<Element>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity = 16
  private(set) var count = 0

  init() {
    unsafe elements = .allocate(capacity: capacity)
  }

  deinit {
    unsafe elements.deinitialize(count: count)
    unsafe elements.deallocate()
  }

  subscript(position: Int) -> Element {
    @inline(__always) get {
      precondition(position < count)
      return unsafe elements[position]
    }
    @inline(__always) set {
      precondition(position < count)
      unsafe elements[position] = newValue
    }
  }

  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if count == capacity { grow() }
    unsafe (elements + count).initialize(to: element)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: elements, count: count)
    unsafe elements.deallocate()
    unsafe elements = larger
    capacity *= 2
  }

  /// Moves the elements from a position on into an array of their own.
  mutating func take(from start: Int) -> [Element] {
    let taken = count - start
    guard taken > 0 else { return [] }
    var array: [Element] = []
    array.reserveCapacity(taken)
    for position in start..<count { array.append(unsafe (elements + position).move()) }
    count = start
    return array
  }

  /// Drops the elements from a position on.
  mutating func drop(from start: Int) {
    unsafe (elements + start).deinitialize(count: count - start)
    count = start
  }
}
