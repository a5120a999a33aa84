export type { ChatAnswer, ChatBehaviour, SeenRequest } from './chat-behaviour.js';
export { startOpenAiServer, type ChatScript, type OpenAiServer } from './start-openai-server.js';
