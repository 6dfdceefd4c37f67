import KataKit

/// The small C module that every mutated module imports: which mutant is active, and who was reached.
struct SwitchModule {
  let count: Int

  /// The files, relative to the package.
  var files: FileTree {
    FileTree([
      "RedGreenSwitch/include/RedGreenSwitch.h": Self.header,
      "RedGreenSwitch/RedGreenSwitch.c": source,
    ])
  }

  /// Reading the switch is a counter and a comparison, inlined into the mutated code.
  private static let header = """
    #pragma once
    #include <stdbool.h>
    #include <stdint.h>

    extern volatile int32_t redgreen_active;
    extern volatile int64_t redgreen_budget;
    extern int64_t *redgreen_hits;
    extern void redgreen_exhausted(void);

    static inline bool redgreen_mutant(int32_t id) {
      redgreen_hits[id]++;
      if (--redgreen_budget <= 0) redgreen_exhausted();
      return redgreen_active == id;
    }
    static inline bool redgreen_flip(int32_t id, bool value) {
      return redgreen_mutant(id) != value;
    }
    static inline bool redgreen_either(int32_t id, bool value) {
      return redgreen_mutant(id) || value;
    }

    """

  private var source: String {
    """
    #include "RedGreenSwitch.h"
    #include <fcntl.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/mman.h>
    #include <unistd.h>

    volatile int32_t redgreen_active = 0;
    volatile int64_t redgreen_budget = INT64_MAX;
    // Behind the counters stands the active mutant, for the children of exit tests.
    #define ACTIVE \(count + 1)
    static int64_t own_hits[\(count + 2)];
    int64_t *redgreen_hits = own_hits;

    void redgreen_exhausted(void) {
      if (redgreen_active == -1) __builtin_trap();
      if (redgreen_active == 0) { redgreen_budget = INT64_MAX; return; }
      _exit(\(MutantTranscript.hitLimitCode));
    }

    void redgreen_activate(int32_t id, int64_t budget) {
      redgreen_active = id;
      redgreen_budget = id == -1 ? 0 : budget > 0 ? budget : INT64_MAX;
      redgreen_hits[ACTIVE] = id;
    }

    int64_t redgreen_hits_of(int32_t id) { return redgreen_hits[id]; }
    void redgreen_clear_hits(void) { memset(redgreen_hits, 0, ACTIVE * sizeof *redgreen_hits); }
    int32_t redgreen_switch_count(void) { return \(count); }

    // The child of an exit test counts into the same file as its parent, and begins with the same mutant.
    __attribute__((constructor)) static void redgreen_inherit(void) {
      const char *path = getenv("REDGREEN_HITS");
      int file = path ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
      if (file >= 0) {
        if (ftruncate(file, sizeof own_hits) == 0) {
          void *shared = mmap(NULL, sizeof own_hits, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
          if (shared != MAP_FAILED) redgreen_hits = shared;
        }
        close(file);
      }
      redgreen_activate((int32_t)redgreen_hits[ACTIVE], 0);
    }

    """
  }
}
