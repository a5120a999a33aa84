import type { ReportData, TaskDetails } from '../src/report-data.js';

/** What the page shows: read once from the text in it. */
export const data: ReportData = JSON.parse(
  document.getElementById('data')?.textContent ?? 'null',
) as ReportData;

const inflated = new Map<string, Promise<TaskDetails | null>>();

/** The details of one task and round; null where the page does not hold them. Inflated when first asked for. */
export function readDetails(task: number, round: number): Promise<TaskDetails | null> {
  const name = `${task}-${round}`;
  const known = inflated.get(name);
  if (known !== undefined) return known;
  const text = document.getElementById(`details-${name}`)?.textContent ?? null;
  const reading = text === null ? Promise.resolve(null) : inflate(text);
  inflated.set(name, reading);
  return reading;
}

async function inflate(text: string): Promise<TaskDetails> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(stream).json()) as TaskDetails;
}
