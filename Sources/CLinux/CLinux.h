// The Linux system calls that Glibc, as Swift imports it, leaves out.
#pragma once

#ifdef __linux__
#include <spawn.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/socket.h>
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
