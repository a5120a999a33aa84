import { passAtK } from '@assay/core';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { dataFile, describeWithData } from './published-data.js';
import { type Scored, score } from './score.js';

describeWithData('completions of seven models at HumanEval', () => {
  /** Model, tasks passed as published, as OpenAI's own harness gives, and here (docs/benchmarks.md says which differ). */
  const expected = [
    ['Bard_custom', 73, 73, 73],
    ['Claude_Plus_custom_md', 87, 87, 87],
    ['Claude_custom', 78, 77, 77],
    ['TheBloke_WizardLM-30B-GPTQ_VICUNA_DEBUG_LONG', 42, 42, 43],
    ['TheBloke_falcon-7b-instruct-GPTQ_FALCON_', 12, 12, 12],
    ['TheBloke_starcoderplus-GPTQ_ALPACA_INPUT_STARPLUS_2', 27, 27, 27],
    ['gpt3_final_500c_long', 113, 112, 113],
  ] as const;
  let scored: Scored;
  beforeAll(async () => {
    const files = expected.map(([model]) => dataFile(`completions/humaneval/${model}.jsonl`));
    scored = await score(`humaneval:${dataFile('humaneval/HumanEval.jsonl.gz')}`, files);
  }, 900_000);

  it.each(expected)(
    '%s passes as many tasks as published (%i), or one less or more',
    (model, published, _openai, here) => {
      const row = scored.leaderboard.find((candidate) => candidate.model === model)!;
      expect(row).toMatchObject({ tasks: 164, samples: 164, errored: 0, passed: here });
      expect(Math.abs(row.passed - published)).toBeLessThanOrEqual(1);
    },
  );

  it('leave the ranks 2 to 4 open, and tell all others apart', () => {
    expect(scored.leaderboard.map(({ model, ranks, group }) => [model, ranks, group])).toEqual([
      ['gpt3_final_500c_long', [1, 1], 'a'],
      ['Claude_Plus_custom_md', [2, 4], 'b'],
      ['Claude_custom', [2, 4], 'b'],
      ['Bard_custom', [2, 4], 'b'],
      ['TheBloke_WizardLM-30B-GPTQ_VICUNA_DEBUG_LONG', [5, 5], 'c'],
      ['TheBloke_starcoderplus-GPTQ_ALPACA_INPUT_STARPLUS_2', [6, 6], 'd'],
      ['TheBloke_falcon-7b-instruct-GPTQ_FALCON_', [7, 7], 'e'],
    ]);
  });
});

describeWithData("HumanEval's own example", () => {
  it('passes 3 of 6 samples: pass@1 0.4999...', async () => {
    const suite = `humaneval:${dataFile('humaneval/example_problem.jsonl')}`;
    const { leaderboard } = await score(suite, [dataFile('humaneval/example_samples.jsonl')]);
    expect(leaderboard).toMatchObject([{ tasks: 1, samples: 6, passed: 3, errored: 0 }]);
    expect(leaderboard[0]!.passAt['1']).toBeCloseTo(0.4999999999999999, 12);
  });
});

describeWithData('recorded verdicts of CRUXEval', () => {
  it('give the pass@k that their authors computed', () => {
    const file = dataFile('cruxeval/scored-codellama-7b-input.json');
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as {
      raw_scored_generations: Record<string, boolean[]>;
    };
    const tasks = Object.values(recorded.raw_scored_generations);
    const mean = (k: number) =>
      tasks.reduce(
        (sum, verdicts) => sum + passAtK(verdicts.length, verdicts.filter(Boolean).length, k)!,
        0,
      ) / tasks.length;
    expect(tasks).toHaveLength(800);
    expect(100 * mean(1)).toBeCloseTo(35.95, 9);
    expect(100 * mean(5)).toBeCloseTo(44.991071428571416, 9);
  });
});
