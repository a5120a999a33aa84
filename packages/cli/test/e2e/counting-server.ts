import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that answers like a model that costs a cent, and counts what it is asked. */
export async function countingServer(answer: (sample: number) => string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { task, sample, prompt } = JSON.parse(body) as Asked;
      asked.push(`${task}/${sample}`);
      setTimeout(() => {
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            text: answer(sample),
            finishReason: 'stop',
            costUsd: 0.01,
            record: { prompt },
          }),
        );
      }, 5);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** `<task>/<sample>` of every request, in order. */
    asked,
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  readonly task: string;
  readonly sample: number;
  readonly prompt: string;
}

/** A model plugin of one file that asks the server; `name` is an option. */
export function askingModel(url: string): string {
  return `const options = { '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }) } };
export default {
  kind: 'model',
  name: 'asking',
  options,
  create: ({ name = 'asking' }) => ({
    name,
    concurrency: 4,
    describe: async () => ({ model: 'asking' }),
    async complete({ task, sample, prompt }, signal) {
      const body = JSON.stringify({ task: task.id, sample, prompt });
      const response = await fetch(${JSON.stringify(url)}, { method: 'POST', body, signal });
      return response.json();
    },
  }),
};
`;
}
