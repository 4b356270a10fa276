//! Limits that the system keeps, whatever happens in the process that reads.

#[cfg(not(unix))]
pub(super) use elsewhere::{memory, time};
#[cfg(unix)]
pub(super) use unix::{memory, time};

#[cfg(unix)]
mod unix {
    use crate::read::Limits;
    use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage, setrlimit};

    /// Where the system doesn't know such a limit, the clock of the parent is what remains.
    fn set(resource: Resource, most: u64) {
        if let Ok((_, hard)) = getrlimit(resource) {
            let _ = setrlimit(resource, most.min(hard), hard);
        }
    }

    pub(in crate::isolate) fn memory(limits: &Limits) {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        set(Resource::RLIMIT_AS, limits.memory);
        // a dump of what a hostile file did to memory is of no use to anybody
        set(Resource::RLIMIT_CORE, 0);
    }

    /// So much more than was used before; a second more than the parent waits for, which it tells better.
    pub(in crate::isolate) fn time(limits: &Limits) {
        let Ok(usage) = getrusage(UsageWho::RUSAGE_SELF) else {
            return;
        };
        let used = usage.user_time().tv_sec() + usage.system_time().tv_sec();
        let used = u64::try_from(used).unwrap_or_default();
        set(Resource::RLIMIT_CPU, used + limits.time.as_secs() + 2);
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use crate::read::Limits;

    pub(in crate::isolate) fn memory(_: &Limits) {}

    pub(in crate::isolate) fn time(_: &Limits) {}
}
