import { charCodeAt, matchOf, slice, stringifyJson } from './captured.js';

/** Texts that are JSON between quotation marks as they are: most are, and an interpreter is slow at the rest. */
const plain = /^[ !#-[\]-~]*$/;

/** A string as JSON in ASCII: lone surrogates and everything else survive any channel. */
export function quote(text: string): string {
  if (matchOf(plain, text) !== null) return `"${text}"`;
  const json = stringifyJson(text);
  let ascii = '';
  let from = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = charCodeAt(json, at);
    if (code < 127) continue;
    ascii += slice(json, from, at) + escaped(code);
    from = at + 1;
  }
  return from === 0 ? json : ascii + slice(json, from);
}

const hexDigits = '0123456789abcdef';

function escaped(code: number): string {
  let text = '\\u';
  for (let shift = 12; shift >= 0; shift -= 4) text += hexDigits[(code >> shift) & 15] ?? '';
  return text;
}

/** Quoted names of fields: few, ours, and in every message. */
const fieldNames = Object.create(null) as Record<string, string | undefined>;

/** An object with these fields, each already JSON text. */
export function objectText(fields: Readonly<Record<string, string | undefined>>): string {
  let text = '';
  for (const key in fields) {
    const value = fields[key];
    if (typeof value !== 'string') continue;
    const name = (fieldNames[key] ??= quote(key));
    text += `${text === '' ? '' : ','}${name}:${value}`;
  }
  return `{${text}}`;
}

/** JSON of plain data of our own making. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return stringifyJson(value ?? null);
  if (Array.isArray(value)) return `[${(value as unknown[]).map(jsonText).join(',')}]`;
  const fields: Record<string, string> = {};
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) fields[key] = jsonText(item);
  return objectText(fields);
}
