// HumanEval's problems, and its canonical solutions as recorded completions.
import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';

export function readProblems(file) {
  const bytes = fs.readFileSync(file);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

export function recordings(problems, samples) {
  return problems
    .flatMap(({ task_id, canonical_solution }) =>
      Array(samples).fill(JSON.stringify({ task_id, completion: canonical_solution })),
    )
    .join('\n');
}
