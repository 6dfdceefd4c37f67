// The Linux system calls that Glibc, as Swift imports it, leaves out.
#pragma once

#ifdef __linux__
#include <sys/inotify.h>
#include <sys/prctl.h>
#endif
