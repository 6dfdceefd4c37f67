import TestDoubles

/// One run over numbered inputs: input number I of a seed is always the same.
package struct Campaign: Sendable {
  /// The target's name, as the command takes it.
  package let name: String
  /// What every input follows from, together with its number.
  package let seed: UInt64
  private let target: any FuzzTarget
  private let mutator: Mutator

  /// Makes a run of a target.
  package init(_ name: String, _ target: any FuzzTarget, seed: UInt64) {
    (self.name, self.target, self.seed) = (name, target, seed)
    mutator = Mutator(target.examples)
  }

  /// The input of a number.
  package func input(_ number: Int) -> [UInt8] {
    // An odd factor keeps the numbers of one seed apart from those of the next.
    let random = SeededRandomness(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(number))
    return target.input(random, mutator)
  }

  /// Feeds inputs in their order.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the inputs.
  ///   - willFeed: Is told of each number before its input is made and fed.
  /// - Returns: What was seen.
  /// - Throws: ``FuzzFinding`` with the number and the bytes of the first input that broke a promise.
  package func run(
    _ numbers: Range<Int>, willFeed: (Int) -> Void = { _ in }
  ) throws(FuzzFinding) -> CampaignReport {
    var report = CampaignReport(first: numbers.lowerBound)
    let start = ContinuousClock.now
    for number in numbers {
      willFeed(number)
      let input = input(number)
      let before = ContinuousClock.now
      do throws(BrokenPromise) {
        if try target.feed(input) { report.accepted += 1 }
      } catch {
        throw finding(error.sentence, number)
      }
      report.note(ContinuousClock.now - before, of: number)
    }
    report.time = ContinuousClock.now - start
    return report
  }

  /// Something wrong with the input of a number, with all that is needed to repeat it.
  package func finding(_ sentence: String, _ number: Int) -> FuzzFinding {
    FuzzFinding(target: name, seed: seed, number: number, sentence: sentence, input: input(number))
  }
}
