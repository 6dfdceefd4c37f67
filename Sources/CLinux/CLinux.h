// The Linux system calls that Glibc, as Swift imports it, leaves out.
#pragma once

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A descriptor that becomes readable when the process ends, or -1 where the kernel has none.
static inline int kata_pidfd_open(int pid) {
#ifdef SYS_pidfd_open
  return (int)syscall(SYS_pidfd_open, pid, 0);
#else
  return -1;
#endif
}

/// From now on, orphaned descendants become children of this process.
static inline int kata_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

/// This process dies as soon as the one that started it does.
static inline int kata_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, 9, 0, 0, 0); }

/// How much of Landlock the kernel has: its ABI, 0 where there is none.
static inline int kata_confinement(void) {
  long abi = syscall(444, (void *)0, 0, 1);
  return abi < 0 ? 0 : (int)abi;
}

/// Lets this thread, and what it starts, write only at and below these paths; 0, or an error number.
///
/// Where the kernel can, what is confined sends no signal to anything else either. Reading stays as it was.
static inline int kata_confine(const char *const *paths, int count) {
  struct {
    uint64_t files, ports, scopes;
  } handled = {0, 0, 0};
  struct __attribute__((packed)) {
    uint64_t access;
    int32_t parent;
  } rule;
  const uint64_t write = 1 << 1, truncate = 1 << 14;
  int abi = kata_confinement();
  if (abi < 1) return ENOSYS;
  // Writing, removing and making of each kind; then moving, cutting, device control as they came.
  handled.files = write | 0x1FF0 | (abi >= 2 ? 1 << 13 : 0) | (abi >= 3 ? truncate : 0) |
                  (abi >= 5 ? 1 << 15 : 0);
  // Abstract sockets and signals.
  handled.scopes = abi >= 6 ? 3 : 0;
  long rules = syscall(444, &handled, abi >= 6 ? 24 : abi >= 4 ? 16 : 8, 0);
  if (rules < 0) return errno;
  for (int index = 0; index < count; index += 1) {
    int fd = open(paths[index], 010000000 /* O_PATH */ | O_CLOEXEC);
    if (fd < 0) continue;
    struct stat status;
    int isFolder = fstat(fd, &status) == 0 && S_ISDIR(status.st_mode);
    rule.access = isFolder ? handled.files : handled.files & (write | truncate | 1 << 15);
    rule.parent = fd;
    long failed = syscall(445, rules, 1, &rule, 0);
    int error = errno;
    close(fd);
    if (failed) {
      close((int)rules);
      return error;
    }
  }
  int error = 0;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || syscall(446, rules, 0)) error = errno;
  close((int)rules);
  return error;
}

/// Bounds a process: bytes of address space, bytes of one file.
static inline void kata_bound(int pid, uint64_t memory, uint64_t file) {
  struct rlimit space = {memory, memory}, size = {file, file};
  syscall(SYS_prlimit64, pid, RLIMIT_AS, &space, (void *)0);
  syscall(SYS_prlimit64, pid, RLIMIT_FSIZE, &size, (void *)0);
}

extern int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

/// A TCP socket that does not block and is closed at exec.
static inline int redgreen_socket(int family) {
  return socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

/// The next connection of a listener and its other end, without blocking and closed at exec; -1 and errno where there is none.
static inline int redgreen_accept(int fd, struct sockaddr *peer, socklen_t *length) {
  return accept4(fd, peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

/// Reports each change of a descriptor from now on, once, under a key.
static inline int redgreen_epoll_add(int epoll, int fd, uint64_t key) {
  struct epoll_event event = {
      .events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data = {.u64 = key}};
  return epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

/// The key under which an event was reported.
static inline uint64_t redgreen_epoll_key(struct epoll_event event) { return event.data.u64; }

extern int posix_spawn_file_actions_addchdir_np(
    posix_spawn_file_actions_t *actions, const char *path);
#endif
