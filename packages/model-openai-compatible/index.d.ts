export { default } from '@assay/model-ai-sdk';
