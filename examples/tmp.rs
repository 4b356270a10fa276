fn main() {
    let pack = charterlint::rules::RulePack::built_in();
    let charter = match pack.charter("digital-nations-2021") { Ok(c) => c, Err(e) => { println!("{e}"); return } };
    let proof = charterlint::proof::run(&pack, &charter);
    println!("{} run {} failed", proof.run, proof.failures.len());
    for f in &proof.failures { println!("{} {:?} got {:?}\n   {}\n   {:#?}", f.example.criterion, f.example.level, f.got, f.example.text, f.because); }
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let d = charterlint::read::read(&path, &bytes).unwrap();
        let t = std::time::Instant::now();
        let r = charterlint::assess(&[d], &["x".into()], &charter, None);
        println!("{path} {:?} {:?}", r.total, t.elapsed());
        for p in &r.principles { for c in &p.criteria { println!("{} {:?}", c.id, c.verdict); for q in c.evidence.iter().take(3) { println!("   {} {:?} {:?} [{}]", q.place.line, q.text, q.because, q.pattern) } } }
    }
}
