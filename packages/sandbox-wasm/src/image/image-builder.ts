import { buildImage } from './build-image.js';
import { encodeImage } from './image-file.js';
import { findPyodide } from './pyodide-files.js';
import { writeWholeFile } from '../write-whole-file.js';

/**
 * Entry of the process that makes an image: `image-builder <file>`. The file appears whole or not at all, and when two
 * processes make it at once, the last one wins with the same content.
 */
const [, , target] = process.argv;
if (target === undefined) throw new Error('usage: image-builder <file>');
await writeWholeFile(target, encodeImage(await buildImage(await findPyodide())));
process.exit(0);
