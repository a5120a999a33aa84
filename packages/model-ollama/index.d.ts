export { ollama as default } from '@assay/model-ai-sdk';
