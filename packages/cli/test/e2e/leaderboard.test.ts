import { expect, test } from 'vitest';
import { assay, temporaryFolder } from './assay.js';
import { smallSuite } from './small-suite.js';

test('20, 18 and 14 of 20 tasks print with the intervals that say what they are worth', async () => {
  const tasks = Array.from(
    { length: 20 },
    (_, index) => `task-${String(index + 1).padStart(2, '0')}`,
  );
  const small = smallSuite('python');
  const suite = Object.fromEntries(
    Object.entries(small).flatMap(([name, content]) =>
      name.includes('/double/')
        ? tasks.map((task) => [name.replace('/double/', `/${task}/`), content])
        : [[name, content]],
    ),
  ) as Record<string, string>;
  const passing = (count: number) =>
    tasks
      .map((task, index) => ({
        task_id: task,
        completion: `\`\`\`python\ndef double(n):\n    return ${index < count ? '2 * n' : 'n'}\n\`\`\``,
      }))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('');
  using place = temporaryFolder({
    ...suite,
    'all.jsonl': passing(20),
    'most.jsonl': passing(18),
    'some.jsonl': passing(14),
  });
  const { code, stdout } = await assay(
    ['score', '--suite', './suite', '--completions', 'all.jsonl', 'most.jsonl', 'some.jsonl'],
    place,
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/all\s+20\s+20\s+100\.0 % \[83\.9, 100\.0\]/);
  expect(stdout).toMatch(/most\s+20\s+20\s+90\.0 % \[69\.9, 97\.2\]/);
  expect(stdout).toMatch(/some\s+20\s+20\s+70\.0 % \[48\.1, 85\.5\]/);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('all, most and some cannot be told apart');
});
