import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { surroundings } from './surroundings.js';

/** Where a program's files are, for the compiler. */
export const programFolder = '/work/';
const libraryFolder = '/lib/';
const surroundingsPath = '/lib/assay.d.ts';

/** The compiler's own library files lie here; they alone are read from the disk, by the names that it gives them. */
const packageFolder = dirname(createRequire(import.meta.url).resolve('typescript'));
const libraryName = /^lib(\.[a-z0-9]+)*\.d\.ts$/u;

/** Strict, since that is what a model is expected to write; neither `types` nor a tsconfig of a candidate has an effect. */
export const compilerOptions: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  allowJs: true,
  checkJs: false,
  esModuleInterop: true,
  skipLibCheck: true,
  types: [],
  typeRoots: [],
};

/** Parsed once: they are the same for every candidate. */
const libraries = new Map<string, ts.SourceFile>();

/** A file system that holds a program's files and the compiler's libraries, and nothing else. */
export class VirtualHost implements ts.CompilerHost {
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  /** Of the compiler: the files that it starts from. */
  get roots(): string[] {
    return [
      surroundingsPath,
      ...[...this.#files.keys()].filter((path) => /\.[cm]?tsx?$/u.test(path)),
    ];
  }

  fileExists = (path: string): boolean => this.readFile(path) !== undefined;

  readFile = (path: string): string | undefined => {
    if (path === surroundingsPath) return surroundings;
    if (!path.startsWith(libraryFolder)) return this.#files.get(path);
    const name = path.slice(libraryFolder.length);
    if (!libraryName.test(name)) return undefined;
    try {
      return readFileSync(join(packageFolder, name), 'utf8');
    } catch {
      return undefined;
    }
  };

  getSourceFile = (path: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions) => {
    const known = libraries.get(path);
    if (known !== undefined) return known;
    const text = this.readFile(path);
    if (text === undefined) return undefined;
    const parsed = ts.createSourceFile(path, text, language);
    if (path.startsWith(libraryFolder)) libraries.set(path, parsed);
    return parsed;
  };

  directoryExists = (folder: string): boolean =>
    [...this.#files.keys()].some((path) => path.startsWith(`${folder.replace(/\/+$/u, '')}/`));

  getDirectories = (): string[] => [];
  getCurrentDirectory = (): string => programFolder;
  getCanonicalFileName = (path: string): string => path;
  useCaseSensitiveFileNames = (): boolean => true;
  getNewLine = (): string => '\n';
  getDefaultLibLocation = (): string => libraryFolder;
  getDefaultLibFileName = (): string => `${libraryFolder}lib.es2023.d.ts`;
  realpath = (path: string): string => path;
  writeFile = (): void => undefined;
}
