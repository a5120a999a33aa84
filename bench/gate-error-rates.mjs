// Interval coverage and gate error rates by simulation, as the table of docs/statistics.md.
//   node bench/gate-error-rates.mjs [runs, 4000] [seed, 1]
import {
  alphaPerLook,
  comparePassRates,
  decideDifference,
  drawRun,
  guessedRates,
  mulberry32,
  passRate,
  simulateGate,
} from '@assay/core';

const [runs, seed] = [Number(process.argv[2] ?? 4000), Number(process.argv[3] ?? 1)];
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const table = (head) => {
  console.log();
  row(head);
  row(head.map(() => '---'));
};

console.log(`${runs} simulated runs a row, seed ${seed}.`);

table([
  'suite',
  'pass rate',
  '95 % of one model covers',
  '90 % of a difference covers',
  'pooled Wilson covers',
]);
for (const [tasks, samples] of [
  [20, 1],
  [20, 5],
  [50, 1],
  [50, 5],
  [200, 5],
]) {
  for (const rate of [0.5, 0.7, 0.9]) {
    const next = mulberry32(seed);
    const beliefs = guessedRates({ tasks, rate });
    let [one, both, pooled] = [0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const pairs = drawRun({ beliefs, samples, drop: 0, pattern: 'even' }, next);
      const counts = pairs.map(({ baseline }) => baseline);
      const holds = ([low, high], truth) => low <= truth && truth <= high;
      if (holds(passRate(counts).interval, rate)) one += 1;
      const all = {
        passed: counts.reduce((sum, { passed }) => sum + passed, 0),
        judged: counts.reduce((sum, { judged }) => sum + judged, 0),
      };
      const singles = Array.from({ length: all.judged }, (_, i) => ({
        passed: Number(i < all.passed),
        judged: 1,
      }));
      if (run < 1000 && holds(passRate(singles).interval, rate)) pooled += 1;
      if (holds(comparePassRates(pairs).interval(0.9), 0)) both += 1;
    }
    row([
      `${tasks} x ${samples}`,
      percent(rate),
      percent(one / runs),
      percent(both / runs),
      percent(pooled / Math.min(runs, 1000)),
    ]);
  }
}

table(['suite', 'margin', 'true change', 'pass', 'fail', 'inconclusive']);
for (const [tasks, samples, margin] of [
  [50, 5, 0.1],
  [50, 5, 0.05],
  [200, 5, 0.05],
  [30, 1, 0.1],
]) {
  const common = {
    beliefs: guessedRates({ tasks, rate: 0.7 }),
    samples,
    margin,
    level: 0.05,
    runs,
    seed,
  };
  for (const [drop, pattern, what] of [
    [0, 'even', 'none (A/A)'],
    [margin, 'even', 'evenly'],
    [margin, 'broken', 'tasks break'],
    [2 * margin, 'even', 'evenly'],
    [2 * margin, 'broken', 'tasks break'],
  ]) {
    const { pass, fail, inconclusive } = simulateGate({ ...common, drop, pattern });
    const change = drop === 0 ? what : `-${Math.round(100 * drop)} points, ${what}`;
    row([
      `${tasks} x ${samples}`,
      `${100 * margin}`,
      change,
      percent(pass),
      percent(fail),
      percent(inconclusive),
    ]);
  }
}

// Two looks: 3 samples a task, then, where that cannot tell, a second run of 10.
table(['two looks at 0.0304', 'pass', 'fail', 'inconclusive']);
const level = alphaPerLook(0.05, 2);
for (const drop of [0, 0.1]) {
  const next = mulberry32(seed);
  const beliefs = guessedRates({ tasks: 50, rate: 0.7 });
  const outcomes = { pass: 0, fail: 0, inconclusive: 0 };
  for (let run = 0; run < runs; run++) {
    const look = (samples) =>
      decideDifference(
        comparePassRates(drawRun({ beliefs, samples, drop, pattern: 'even' }, next)),
        { margin: 0.1, level, betterHigh: true },
      ).outcome;
    const first = look(3);
    outcomes[first === 'inconclusive' ? look(10) : first] += 1;
  }
  row([
    drop === 0 ? '50 tasks, margin 10, no change' : '50 tasks, margin 10, -10 points',
    ...Object.values(outcomes).map((count) => percent(count / runs)),
  ]);
}
