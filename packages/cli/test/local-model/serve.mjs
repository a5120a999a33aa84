// A real, small model behind the OpenAI protocol: SmolLM2-135M-Instruct on the processor, for the end-to-end test of live
// models. Started as `node serve.mjs` in the folder that prepare.sh fills; prints its address as the first line.
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import { getLlama, LlamaChatSession } from 'node-llama-cpp';

const name = readdirSync('.').find((file) => file.endsWith('.gguf'));
const llama = await getLlama({ gpu: false, build: 'never', skipDownload: true, maxThreads: 1 });
const model = await llama.loadModel({ modelPath: name });
const context = await model.createContext({ contextSize: 4096, sequences: 1, threads: 1 });
const sequence = context.getSequence();

/** Requests that wait: there is one sequence, on one thread. */
const waiting = [];
let busy = false;

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = JSON.parse(Buffer.concat(parts).toString());
  const prompt = body.messages.map(({ content }) => textOf(content)).join('\n');
  waiting.push({ body, prompt, response });
  if (!busy) await work();
});

/** Those of one prompt after another: reading a prompt takes most of the time, and what is read once is kept. */
async function work() {
  busy = true;
  let last = '';
  while (waiting.length > 0) {
    const same = waiting.findIndex(({ prompt }) => prompt === last);
    const [{ body, prompt, response }] = waiting.splice(Math.max(0, same), 1);
    last = prompt;
    await answer(body, prompt, response).catch((error) => {
      response.end(`data: ${JSON.stringify({ error: { message: String(error) } })}\n\n`);
    });
  }
  busy = false;
}

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));

async function answer(body, prompt, response) {
  const schema = body.response_format?.json_schema?.schema;
  const common = { id: `local-${Date.now()}`, model: name };
  const send = (delta, finish_reason = null, rest = {}) =>
    response.write(
      `data: ${JSON.stringify({ ...common, choices: [{ index: 0, delta, finish_reason }], ...rest })}\n\n`,
    );
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const session = new LlamaChatSession({ contextSequence: sequence, autoDisposeSequence: false });
  const before = sequence.tokenMeter.getState();
  const { stopReason } = await session.promptWithMeta(prompt, {
    maxTokens: body.max_tokens,
    temperature: body.temperature ?? 0.7,
    seed: body.seed,
    onTextChunk: (content) => send({ content }),
    ...(schema && { grammar: await llama.createGrammarForJsonSchema(schema) }),
  });
  const used = sequence.tokenMeter.diff(before);
  const usage = {
    prompt_tokens: model.tokenize(prompt).length,
    completion_tokens: used.usedOutputTokens,
  };
  send({}, stopReason === 'maxTokens' ? 'length' : 'stop', { usage });
  session.dispose({ disposeSequence: false });
  response.end('data: [DONE]\n\n');
}

function textOf(content) {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}
