//! Work on many threads, results in the order of the items, and never more than a window of them under way.

use rayon::ThreadPool;
use std::collections::BTreeMap;
use std::sync::mpsc;

/// Gives every item to `work` and every result to `sink`, in order. At most `window` items are begun and not yet with `sink`.
///
/// # Errors
/// The first that `sink` tells; what is under way is then still finished, and dropped.
pub(super) fn run<T: Send, R: Send>(
    pool: &ThreadPool,
    window: usize,
    mut items: impl Iterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut sink: impl FnMut(R) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let (send, receive) = mpsc::channel();
    let work = &work;
    pool.in_place_scope(|scope| {
        let mut waiting: BTreeMap<usize, R> = BTreeMap::new();
        let (mut begun, mut given) = (0, 0);
        loop {
            // what waits for a slow one before it takes memory, so no more is begun
            while begun - given < window.max(1)
                && let Some(item) = items.next()
            {
                let send = send.clone();
                // nobody listens any more only if `sink` failed; then results are of no use.
                scope.spawn(move |_| drop(send.send((begun, work(item)))));
                begun += 1;
            }
            if begun == given {
                return Ok(());
            }
            let Ok((nth, result)) = receive.recv() else {
                return Ok(());
            };
            waiting.insert(nth, result);
            while let Some(result) = waiting.remove(&given) {
                given += 1;
                sink(result)?;
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::run;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn results_come_in_order_and_no_more_than_the_window_is_under_way() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build();
        let pool = pool.expect("threads");
        let (under_way, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let mut got = Vec::new();
        let items = (0..200).inspect(|_| {
            let now = under_way.fetch_add(1, Ordering::SeqCst) + 1;
            most.fetch_max(now, Ordering::SeqCst);
        });
        let slow = |item: usize| {
            std::thread::sleep(Duration::from_micros((item % 7 * 300) as u64));
            item
        };
        let sink = |item| {
            under_way.fetch_sub(1, Ordering::SeqCst);
            got.push(item);
            Ok(())
        };
        run(&pool, 6, items, slow, sink).expect("no fault");
        assert_eq!(got, (0..200).collect::<Vec<_>>());
        assert!(most.into_inner() <= 6);
    }

    #[test]
    fn the_first_fault_ends_it() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build();
        let sink = |item: usize| {
            anyhow::ensure!(item != 3, "three");
            Ok(())
        };
        let ended = run(&pool.expect("threads"), 4, 0.., |item| item, sink);
        assert_eq!(ended.expect_err("a fault").to_string(), "three");
    }
}
