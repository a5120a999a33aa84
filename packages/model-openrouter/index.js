export { openrouter as default } from '@assay/model-ai-sdk';
