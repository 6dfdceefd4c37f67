/// An object that somebody else holds on to, used without counting references.
///
/// A compiled schema holds all of its parts for as long as any evaluation runs, and an evaluation
/// comes by so many parts that counting would take a quarter of its time.
@safe struct Lent<Object: AnyObject & Sendable>: Sendable {
  private let reference: Unmanaged<Object>

  init(_ object: Object) {
    unsafe reference = Unmanaged.passUnretained(object)
  }

  @inline(__always)
  func with<Result>(_ body: (Object) -> Result) -> Result {
    unsafe reference._withUnsafeGuaranteedRef(body)
  }
}
