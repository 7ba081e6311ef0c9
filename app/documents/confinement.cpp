// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/confinement.h"

#include "app/documents/lookprotocol.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <vector>

#include <csignal>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nd {

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned architecture = 0; // limits alone
#endif

/// What is refused, as if there were no right to it.
constexpr unsigned refused[] = {
    // other computers and programs
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept4,
    SYS_sendmsg,
    SYS_sendmmsg,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_tkill,
    SYS_pidfd_open,
    SYS_pidfd_getfd,
    SYS_pidfd_send_signal,
    // what is on the disk
    SYS_unlinkat,
    SYS_renameat2,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_linkat,
    SYS_symlinkat,
    SYS_fchmodat,
    SYS_fchownat,
    SYS_truncate,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_openat2,
    SYS_mount,
    SYS_umount2,
    SYS_chroot,
    SYS_pivot_root,
#ifdef SYS_open
    SYS_creat,
    SYS_unlink,
    SYS_rename,
    SYS_mkdir,
    SYS_rmdir,
    SYS_mknod,
    SYS_link,
    SYS_symlink,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_fork,
    SYS_vfork,
#endif
    SYS_renameat,
    // ways around all this
    SYS_io_uring_setup,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_add_key,
    SYS_keyctl,
    SYS_request_key,
    SYS_memfd_create,
    SYS_userfaultfd,
    SYS_perf_event_open,
};

constexpr unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

sock_filter load(size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, unsigned(offset));
}

/// Goes on with the next instruction if the number is that one, else leaves out `others`.
sock_filter unlessEqual(unsigned number, unsigned char others)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, others);
}

/// The argument of a call that says how a file is opened must not ask for writing.
void refuseWriting(std::vector<sock_filter> &filter, unsigned call, unsigned argument)
{
    filter.push_back(unlessEqual(call, 4));
    filter.push_back(load(offsetof(seccomp_data, args) + argument * sizeof(__u64)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

bool filterCalls()
{
    if (architecture == 0)
        return true;
    std::vector<sock_filter> filter;
    filter.push_back(load(offsetof(seccomp_data, arch)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    filter.push_back(load(offsetof(seccomp_data, nr)));
#if defined(__x86_64__)
    constexpr unsigned otherNumbers = 0x40000000; // the same calls once more, for 32 bit
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, otherNumbers, 0, 1));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    refuseWriting(filter, SYS_open, 1);
#endif
    refuseWriting(filter, SYS_openat, 2);
    for (const unsigned call : refused) {
        filter.push_back(unlessEqual(call, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{ static_cast<unsigned short>(filter.size()), filter.data() };
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit both{ soft, hard };
    return setrlimit(resource, &both) == 0;
}

/// What the process has reserved by now, in bytes.
rlim_t reservedMemory()
{
    unsigned long pages = 0;
    std::FILE *file = std::fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    const int read = std::fscanf(file, "%lu", &pages);
    std::fclose(file);
    return read == 1 ? rlim_t(pages) * rlim_t(sysconf(_SC_PAGESIZE)) : 0;
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif
#else
constexpr bool isSanitized = false;
#endif

} // namespace

bool confine(const LookLimits &limits)
{
    constexpr rlim_t mostFiles = 64; // plugins, fonts
    constexpr rlim_t megabyte = 1024 * 1024;
    std::signal(SIGXFSZ, SIG_IGN);
    close_range(STDERR_FILENO + 1, ~0U, 0);
    bool all = prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
    all = limit(RLIMIT_CORE, 0, 0) && all;
    all = limit(RLIMIT_FSIZE, 0, 0) && all;
    all = limit(RLIMIT_NOFILE, mostFiles, mostFiles) && all;
    all = limit(RLIMIT_CPU, rlim_t(limits.seconds), rlim_t(limits.seconds) + 1) && all;
    if (!isSanitized) {
        const rlim_t memory = reservedMemory() + rlim_t(limits.megabytes) * megabyte;
        all = limit(RLIMIT_AS, memory, memory) && all;
    }
    return filterCalls() && all;
}

} // namespace nd
