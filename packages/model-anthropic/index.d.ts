export { anthropic as default } from '@assay/model-ai-sdk';
