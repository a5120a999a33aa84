import {
  anthropicService,
  ollamaService,
  openaiCompatibleService,
  openaiService,
  openrouterService,
} from './service.js';
import { servicePlugin, type LivePlugin } from './service-plugin.js';

export type { LivePlugin };

export const openrouter: LivePlugin = servicePlugin(openrouterService);
export const openai: LivePlugin = servicePlugin(openaiService);
export const anthropic: LivePlugin = servicePlugin(anthropicService);
export const ollama: LivePlugin = servicePlugin(ollamaService);

/** Any server that speaks the OpenAI protocol: `["openai-compatible", { model, baseUrl }]`. */
const openaiCompatible: LivePlugin = servicePlugin(openaiCompatibleService);

export default openaiCompatible;
