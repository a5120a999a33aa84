import type { JSX } from 'preact';
import type { SourceFile } from '@assay/core/plugin';
import { codeTokens } from './code-tokens.js';
import { visible } from './words.js';

/** A file, highlighted. Its text is only ever text. */
export function CodeBlock(block: {
  readonly file: SourceFile;
  /** Whose, where the page shows files of several. */
  readonly owner?: string;
}): JSX.Element {
  const { path, content } = block.file;
  const label = `File ${visible(path)}${block.owner === undefined ? '' : `, ${block.owner}`}`;
  return (
    <figure class="code">
      <figcaption>{visible(path)}</figcaption>
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>
          {codeTokens(content, path).map(([kind, text]) =>
            kind === null ? text : <span class={`tok-${kind}`}>{text}</span>,
          )}
        </code>
      </pre>
    </figure>
  );
}

/** Any other text as it is: prompts, output. */
export function TextBlock(block: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <pre class="text" tabIndex={0} role="region" aria-label={block.label}>
      {block.text}
    </pre>
  );
}
