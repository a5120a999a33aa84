import { open, rm, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import type { SampleResult } from '../domain/index.js';
import type { Answer } from './answer.js';
import { fileLines } from './file-lines.js';
import { openLineLog, type LineLog, type LinePlace } from './line-log.js';
import { badLine, decodeLine } from './read-samples.js';
import { slotId } from './run-plan.js';
import { completionSchema } from './sample-schema.js';
import { schemaComplaint } from './schema-complaint.js';

/** The answers that were paid for and are not judged yet: no request is made a second time for them. */
export interface AnswerLog {
  has(slotId: string): boolean;
  ids(): readonly string[];
  append(answer: Answer): Promise<void>;
  read(slotId: string): Promise<Answer>;
  close(): Promise<void>;
}

const lineSchema = z
  .object({
    suite: z.string(),
    task: z.string(),
    model: z.string(),
    sample: z.int().nonnegative(),
    seed: z.int().nonnegative(),
    cached: z.boolean(),
    attempts: z.int().positive(),
    durationMs: z.number().nonnegative(),
    prompt: z.string(),
    promptVersion: z.string(),
    completion: completionSchema,
  })
  .transform(({ suite, task, model, sample: index, seed, ...rest }): Answer => {
    const place = { suite, task, model, index };
    return { slot: { id: slotId(place), ...place, seed }, ...rest };
  });

function formatLine(answer: Answer): string {
  const { slot, completion, prompt, promptVersion, cached, attempts, durationMs } = answer;
  const { suite, task, model, index: sample, seed } = slot;
  return JSON.stringify({
    task,
    model,
    sample,
    suite,
    seed,
    cached,
    attempts,
    durationMs,
    promptVersion,
    prompt,
    completion,
  });
}

/** Opens the log, and tells every answer that is in it. Rejects with InputError when a line cannot be read. */
export async function openAnswerLog(
  path: string,
  tell: (answer: Answer, line: number) => void,
): Promise<AnswerLog> {
  const places = new Map<string, LinePlace>();
  for await (const { bytes, number, end, complete } of fileLines(path)) {
    if (!complete) break;
    const answer = parseLine(decodeLine(bytes));
    if (typeof answer === 'string') throw badLine(path, number, answer);
    tell(answer, number);
    places.set(answer.slot.id, { start: end - 1 - bytes.length, length: bytes.length });
  }
  return new StoredAnswers(path, await openLineLog(path), places);
}

/** The answer of a sample that was judged once already, so that it can be judged again. */
export function answerOf(result: SampleResult): Answer | null {
  const { slot, prompt, promptVersion = 'unknown', completion, cached = false } = result;
  if (completion === null) return null;
  const durationMs = completion.latencyMs ?? 0;
  return { slot, prompt, promptVersion, completion, cached, attempts: 1, durationMs };
}

/** The answer, or what is wrong with the line. */
function parseLine(text: string): Answer | string {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : schemaComplaint(parsed.error);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

class StoredAnswers implements AnswerLog {
  readonly #path: string;
  readonly #log: LineLog;
  readonly #places: Map<string, LinePlace>;
  #reader: Promise<FileHandle> | null = null;

  constructor(path: string, log: LineLog, places: Map<string, LinePlace>) {
    this.#path = path;
    this.#log = log;
    this.#places = places;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  ids(): readonly string[] {
    return [...this.#places.keys()];
  }

  async append(answer: Answer): Promise<void> {
    this.#places.set(answer.slot.id, await this.#log.append(formatLine(answer)));
  }

  async read(id: string): Promise<Answer> {
    const place = this.#places.get(id);
    if (place === undefined) throw new Error(`no answer is stored for ${id}`);
    this.#reader ??= open(this.#path, 'r');
    const bytes = Buffer.alloc(place.length);
    await (await this.#reader).read(bytes, 0, place.length, place.start);
    const answer = parseLine(decodeLine(bytes));
    if (typeof answer === 'string') throw badLine(this.#path, 0, answer);
    return answer;
  }

  async close(): Promise<void> {
    await this.#log.close();
    await (await this.#reader)?.close();
  }
}

/** Takes the log away once every answer in it has been judged: they all stand with their verdicts. */
export async function removeAnswerLog(path: string): Promise<void> {
  await rm(path, { force: true });
}
