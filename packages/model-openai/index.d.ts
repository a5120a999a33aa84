export { openai as default } from '@assay/model-ai-sdk';
