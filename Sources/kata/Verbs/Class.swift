import Foundation
import KataKit

extension Session {
  /// Grades a folder of clones.
  ///
  /// - Returns: 0 where every copy was graded, whatever its points; 2 where one could not be, where there
  ///   is none, or where this system cannot confine the programs that are run.
  func gradeClass(_ invocation: Invocation) throws -> Int32 {
    guard let path = invocation.words.first else {
      console.report("Name the folder that holds the clones: kata class FOLDER")
      return Dispatcher.usage
    }
    guard let format = classFormat(invocation), let jobs = classJobs(invocation) else {
      return Dispatcher.usage
    }
    guard Confinement.isPossible || invocation.has("--unconfined") else {
      console.report(
        "This system cannot keep a learner's program from writing into your files: that needs Linux "
          + "5.13 or newer with Landlock. Grade in a container that you throw away, with --unconfined."
      )
      return Dispatcher.nothingProved
    }
    guard let executable else {
      console.report("The program of this command was not found; call it by its full path.")
      return Dispatcher.nothingProved
    }
    let folder = URL(fileURLWithPath: path, relativeTo: place).standardizedFileURL
    let clones = try LearnerClone.all(in: folder)
    let itself = LearnerClone(name: folder.lastPathComponent, folder: folder)
    guard !catalogue.katas.contains(where: itself.hasCopy) else {
      console.report(
        "\(folder.path) is one learner's clone itself; name the folder that holds the clones.")
      return Dispatcher.usage
    }
    guard !clones.isEmpty else {
      console.report("\(folder.path) holds no folder; each clone is one, named after its learner.")
      return Dispatcher.nothingProved
    }
    return try grade(clones, in: folder, by: executable, jobs: jobs, format: format, invocation)
  }

  /// The format that is asked for; nil where there is none such, which is said.
  private func classFormat(_ invocation: Invocation) -> String? {
    if asksForTwoFormats(invocation) { return nil }
    let format = invocation.options["--format"] ?? (invocation.has("--json") ? "json" : "text")
    if ["text", "csv", "json", "html"].contains(format) { return format }
    console.report("There is no format \"\(format)\": text, csv, json and html are the ones.")
    return nil
  }

  /// How many copies are graded at once; nil where that is no number from 1, which is said.
  private func classJobs(_ invocation: Invocation) -> Int? {
    let most = ProcessInfo.processInfo.activeProcessorCount
    let jobs = invocation.options["--jobs"].map { Int($0) ?? 0 } ?? most
    if jobs > 0 { return jobs }
    console.report("--jobs needs a number from 1: how many copies are graded at once.")
    return nil
  }

  /// Grades the clones, and shows the table.
  private func grade(
    _ clones: [LearnerClone], in folder: URL, by executable: URL, jobs: Int, format: String,
    _ invocation: Invocation
  ) throws -> Int32 {
    let katas = try columns(invocation, clones)
    let tests = try testRunner()
    let book = GradeBook(of: folder)
    try book.open()
    if clones.contains(where: { clone in katas.contains(where: clone.hasCopy) }) {
      let spinner = Spinner(console, "building what all katas share")
      try tests.builder.buildShared(katas) { spinner.tick() }
      spinner.clear()
    }
    let teller = ClassProgress(console)
    let grader = ClassGrader(
      book: book, jobs: jobs,
      worker: worker(executable, book, isConfined: Confinement.isPossible))
    let (table, graded) = try grader.run(
      clones, katas: katas, kit: tests.builder.fingerprint, again: invocation.has("--again")
    ) { teller.tell($0) }
    teller.clear()
    let texts = try write(table, to: book)
    let text = texts[format] ?? ""
    if let output = invocation.options["--output"] {
      try write(text, to: output)
    } else if format == "text" {
      console.write(ClassScreen(table, paint: paint, width: console.width).text)
    } else {
      console.write(text)
    }
    guard table.copies > 0 else {
      console.report("Nothing was graded: no clone has a copy of a kata that is asked for.")
      return Dispatcher.nothingProved
    }
    console.complain(
      " \(graded) of \(table.copies) copies were graded just now; the others were as before.\n"
        + " Tables and scores: \(book.folder.path)\n")
    return table.isWhole ? 0 : Dispatcher.nothingProved
  }

  /// The katas that are graded: those that were named, or those that somebody has begun.
  private func columns(_ invocation: Invocation, _ clones: [LearnerClone]) throws -> [Kata] {
    if let names = invocation.options["--katas"] {
      let wanted = try names.split(separator: ",").map {
        try catalogue.kata(named: $0.trimmingCharacters(in: .whitespaces)).name
      }
      return catalogue.katas.filter { wanted.contains($0.name) }
    }
    return catalogue.katas.filter { kata in clones.contains { $0.hasCopy(of: kata) } }
  }

  /// Writes the table in every format, and the scores of each learner.
  private func write(_ table: ClassTable, to book: GradeBook) throws -> [String: String] {
    let plain = ClassScreen(table, paint: Paint(isOn: false), width: 80).text
    let texts = [
      "text": plain, "csv": table.csv, "json": try table.json(), "html": ClassPage(table).text,
    ]
    for (format, text) in texts {
      try book.keep(text, as: "class.\(format == "text" ? "txt" : format)")
    }
    for row in table.rows { try book.keepScores(row, at: now()) }
    return texts
  }

  /// The longest that the grading of one copy may take, in seconds.
  private static let timeLimit = 600.0

  /// Grades a copy in a process of its own, which may die of what it reads.
  private func worker(_ program: URL, _ book: GradeBook, isConfined: Bool) -> ClassGrader.Worker {
    let (root, runner) = (root, runner)
    return { copy in
      let file = book.folder.appending(path: ".new-\(UUID().uuidString).json")
      defer { try? FileManager.default.removeItem(at: file) }
      var words = ["grade-copy", copy.clone.folder.path, copy.kata.name, "--output", file.path]
      if !isConfined { words.append("--unconfined") }
      let result = try runner.run(
        Command(program.path, words, in: root, timeLimit: Self.timeLimit))
      guard let data = FileManager.default.contents(atPath: file.path),
        let grade = try? JSONDecoder().decode(KataGrade.self, from: data)
      else { throw WorkerEnded(result) }
      return grade
    }
  }

  /// Grades one copy and writes its grade: what `kata class` starts for each.
  func gradeCopy(_ invocation: Invocation) throws -> Int32 {
    guard invocation.words.count == 2, let output = invocation.options["--output"] else {
      console.report("kata class starts this for itself: CLONE KATA --output FILE")
      return Dispatcher.usage
    }
    Confinement.endWithParent()
    let folder = URL(fileURLWithPath: invocation.words[0], relativeTo: place)
    let kata = try catalogue.kata(named: invocation.words[1])
    let programs = KataBuilder.builds(in: root).appending(path: "products")
    let confinement =
      invocation.has("--unconfined") ? nil : Confinement(programsIn: programs)
    var confined = self
    confined.runner = CommandRunner(adoptsOrphans: true, confinement: confinement)
    let clone = LearnerClone(name: folder.lastPathComponent, folder: folder)
    let grade = try CopyGrader(confined.testRunner()).grade(kata, of: clone)
    try JSONEncoder().encode(grade).write(to: URL(fileURLWithPath: output), options: .atomic)
    return 0
  }
}

/// The process that graded a copy left no grade.
private struct WorkerEnded: Error, CustomStringConvertible {
  let description: String

  init(_ result: CommandResult) {
    let how =
      switch result.exit {
      case .timedOut: "it took too long"
      case .signal(let number): "its grading was ended by signal \(number)"
      case .code(let code): "its grading ended with code \(code)"
      }
    let said = result.output.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    description = said.isEmpty ? how : "\(how): \(said)"
  }
}
