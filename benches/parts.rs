//! The inner parts, one by one, on the network of preset `paper`.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use stdwi_lab::infer::REGISTRY;
use stdwi_lab::network::{Network, draw_weights};
use stdwi_lab::params::Params;
use stdwi_lab::scores::Scores;
use stdwi_lab::stimulus::Stimulus;

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

    let (mut stimulus, mut network, mut step) = (Stimulus::new(&params), Network::new(&params, &weights, 0.025), 0);
    criterion.bench_function("stimulation and network, 4000 steps", |bench| {
        bench.iter(|| {
            for _ in 0..STEPS {
                step += 1;
                stimulus.step();
                network.step(step, stimulus.spikes());
            }
        });
    });

    for method in REGISTRY {
        let mut state = (method.make)(&params);
        let (mut stimulus, mut network, mut step) = (Stimulus::new(&params), Network::new(&params, &weights, 0.025), 0);
        criterion.bench_function(&format!("stimulation, network and {}, 4000 steps", method.name), |bench| {
            bench.iter(|| {
                for _ in 0..STEPS {
                    step += 1;
                    let ends = stimulus.step();
                    network.step(step, stimulus.spikes());
                    state.observe(&network.activity(step, ends));
                }
            });
        });
    }

    criterion.bench_function("scores of 1000 weights", |bench| {
        bench.iter(|| black_box(Scores::of(black_box(&weights), &weights, 100)));
    });
}

criterion_group!(benches, parts);
criterion_main!(benches);
