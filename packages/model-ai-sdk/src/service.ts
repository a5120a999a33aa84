/** A place that answers requests, and how it is spoken to. */
export interface Service {
  /** The plugin's name: `openrouter` in `openrouter:openai/gpt-4o-mini`. */
  readonly name: string;
  /** Which package of the AI SDK speaks to it. */
  readonly protocol: 'openai' | 'anthropic' | 'openai-compatible';
  /** Where it is; null where only the user knows. */
  readonly baseUrl: string | null;
  /** The variable that holds its key, and whether it answers without one. */
  readonly key: { readonly variable: string; readonly required: boolean };
  /** Fields of every request's body that make it say more of itself. */
  readonly body: Readonly<Record<string, unknown>>;
}

export const openrouterService: Service = {
  name: 'openrouter',
  protocol: 'openai-compatible',
  baseUrl: 'https://openrouter.ai/api/v1',
  key: { variable: 'OPENROUTER_API_KEY', required: true },
  // the cost of the answer, https://openrouter.ai/docs/use-cases/usage-accounting
  body: { usage: { include: true } },
};

export const openaiService: Service = {
  name: 'openai',
  protocol: 'openai',
  baseUrl: 'https://api.openai.com/v1',
  key: { variable: 'OPENAI_API_KEY', required: true },
  body: {},
};

export const anthropicService: Service = {
  name: 'anthropic',
  protocol: 'anthropic',
  baseUrl: 'https://api.anthropic.com/v1',
  key: { variable: 'ANTHROPIC_API_KEY', required: true },
  body: {},
};

export const ollamaService: Service = {
  name: 'ollama',
  protocol: 'openai-compatible',
  baseUrl: 'http://127.0.0.1:11434/v1',
  key: { variable: 'OLLAMA_API_KEY', required: false },
  body: {},
};

/** vLLM, llama.cpp, LM Studio, a company's gateway: whatever speaks the OpenAI protocol. */
export const openaiCompatibleService: Service = {
  name: 'openai-compatible',
  protocol: 'openai-compatible',
  baseUrl: null,
  key: { variable: 'OPENAI_COMPATIBLE_API_KEY', required: false },
  body: {},
};
