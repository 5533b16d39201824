//! The inner parts, one by one, on the network of preset `paper`.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use stdwi_lab::methods::REGISTRY;
use stdwi_lab::params::Params;
use stdwi_lab::run::scores::Scores;
use stdwi_lab::source::stimulus::Stimulus;
use stdwi_lab::source::{self, Needs, Simulated, network::draw_weights};

/// Steps of one measurement: whole stimuli.
const STEPS: u64 = 4_000;

fn parts(criterion: &mut Criterion) {
    let params = Params::default();
    let weights = draw_weights(&params);

    let mut stimulus = Stimulus::new(&params);
    criterion.bench_function("stimulation, 4000 steps", |bench| {
        bench.iter(|| {
            for _ in 0..STEPS {
                black_box(stimulus.step());
            }
        });
    });

    let mut alone = Simulated::new(&params, &weights, Needs::default());
    criterion.bench_function("stimulation and network, 4000 steps", |bench| {
        bench.iter(|| source::drive(&mut alone, STEPS, |activity| _ = black_box(activity.step)));
    });

    for method in REGISTRY {
        let mut state = (method.make)(&params);
        let mut source = Simulated::new(&params, &weights, (method.needs)(&params));
        criterion.bench_function(&format!("stimulation, network and {}, 4000 steps", method.name), |bench| {
            bench.iter(|| source::drive(&mut source, STEPS, |activity| state.observe(activity)));
        });
    }

    criterion.bench_function("scores of 1000 weights", |bench| {
        bench.iter(|| black_box(Scores::of(black_box(&weights), &weights, 100)));
    });
}

criterion_group!(benches, parts);
criterion_main!(benches);
