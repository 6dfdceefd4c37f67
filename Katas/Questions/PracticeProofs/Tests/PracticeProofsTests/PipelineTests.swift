import PracticeProofs
import Testing

struct PipelineTests {
  @Test func `a pipe swallows the exit code of the step before it`() throws {
    #expect(try shell("false").exit == 1)
    #expect(try shell("false | cat").exit == 0)
  }

  @Test func `a loop over no tests is green`() throws {
    #expect(try shell("for test in broken; do false || exit 1; done").exit == 1)
    #expect(try shell("for test in; do false || exit 1; done").exit == 0)
  }

  @Test func `two changes that are green apart are red together`() {
    var cents = PriceTag()
    (cents.cup, cents.unitsPerEuro) = (300, 100)
    var lid = PriceTag()
    lid.lid = 1
    var both = cents
    both.lid = lid.lid

    #expect(cents.cents == 300)
    #expect(lid.cents == 400)
    #expect(both.cents != 400)
  }

  @Test func `a child process inherits a secret that the environment holds`() throws {
    let run = try shell("/bin/sh -c 'echo $API_KEY'", environment: ["API_KEY": "k-4711"])

    #expect(run == ShellRun(exit: 0, output: "k-4711"))
  }

  @Test func `a log of the environment shows a secret that it holds`() throws {
    let run = try shell("export -p", environment: ["API_KEY": "k-4711"])

    #expect(run.output.contains("k-4711"))
  }
}
