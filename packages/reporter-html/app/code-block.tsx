import type { JSX } from 'preact';
import { codeTokens } from './code-tokens.js';
import { visible } from './words.js';

/** A file, highlighted. Its text is only ever text. */
export function CodeBlock(file: { readonly path: string; readonly content: string }): JSX.Element {
  const { path, content } = file;
  return (
    <figure class="code">
      <figcaption>{visible(path)}</figcaption>
      <pre tabIndex={0} role="region" aria-label={`File ${visible(path)}`}>
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
