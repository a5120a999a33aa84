import type { ChatAnswer } from './chat-behaviour.js';

const common = (answer: ChatAnswer, requestedModel: unknown) => ({
  id: 'chatcmpl-1',
  created: 1_760_000_000,
  model: requestedModel,
  system_fingerprint: 'fp_1',
  ...answer.fields,
});

const usageOf = ({ usage }: ChatAnswer) =>
  usage === null
    ? {}
    : { usage: usage ?? { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 } };

/** An answer in one piece: the body of a `chat.completion`. */
export function wholeResponse(answer: ChatAnswer, requestedModel: unknown): object {
  const choice = (text: string, index: number) => ({
    index,
    message: {
      role: 'assistant',
      content: answer.refusal === undefined ? text : null,
      ...(answer.refusal !== undefined && { refusal: answer.refusal }),
      ...(answer.reasoning !== undefined && { reasoning_content: answer.reasoning }),
    },
    finish_reason: answer.finish ?? 'stop',
  });
  return {
    object: 'chat.completion',
    ...common(answer, requestedModel),
    choices: [
      choice(answer.text, 0),
      ...(answer.secondText === undefined ? [] : [choice(answer.secondText, 1)]),
    ],
    ...usageOf(answer),
  };
}

/** An answer as the events of a stream, without the closing `[DONE]`. */
export function streamedResponse(answer: ChatAnswer, requestedModel: unknown): readonly object[] {
  const event = (choices: readonly object[], rest: object = {}) => ({
    object: 'chat.completion.chunk',
    ...common(answer, requestedModel),
    choices,
    ...rest,
  });
  const delta = (fields: object, index = 0) =>
    event([{ index, delta: fields, finish_reason: null }]);
  const finish = (index: number) =>
    event([{ index, delta: {}, finish_reason: answer.finish ?? 'stop' }]);
  return [
    delta({ role: 'assistant', content: '' }),
    ...pieces(answer.reasoning ?? '').map((text) => delta({ reasoning_content: text })),
    ...(answer.refusal === undefined
      ? pieces(answer.text).map((text) => delta({ content: text }))
      : pieces(answer.refusal).map((text) => delta({ refusal: text }))),
    ...pieces(answer.secondText ?? '').map((text) => delta({ content: text }, 1)),
    finish(0),
    ...(answer.secondText === undefined ? [] : [finish(1)]),
    ...(answer.usage === null ? [] : [event([], usageOf(answer))]),
  ];
}

/** Of at most eight characters, so that no piece splits what is longer. */
function pieces(text: string): readonly string[] {
  return text.match(/.{1,8}/gsu) ?? [];
}
