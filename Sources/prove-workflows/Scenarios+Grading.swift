extension Scenarios {
  /// Forks of RedGreen that are graded.
  static let grading: [Scenario] = [
    Scenario(
      name: "nothing to grade", workflow: "grade.yml", workspace: [:],
      expects: .green(["there is nothing to grade"])),
    Scenario(
      name: "a kata that is done and one that is not", workflow: "grade.yml",
      workspace: ["01-unit-tests/FirstRed": true, "01-unit-tests/RomanNumerals": false],
      expects: .green(["FirstRed", "10 of 10", "of 20 points"])),
  ]
}
