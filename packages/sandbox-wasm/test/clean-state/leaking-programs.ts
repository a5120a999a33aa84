import fc from 'fast-check';

/** How a language's programs are put together from statements, and what may be in them. */
export interface LeakSource {
  /** Each leaves something behind, if it can. */
  readonly leaks: readonly string[];
  /** Ends the interpreter in one way or another; the last statement of some programs. */
  readonly ends: readonly string[];
  /** A program in which a failing statement does not keep the next from running. */
  readonly program: (statements: readonly string[]) => string;
}

/** Random programs that try to leave state behind. */
export function leakingProgram({ leaks, ends, program }: LeakSource): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...leaks), { minLength: 1, maxLength: 8 }),
      fc.option(fc.constantFrom(...ends), { freq: 3 }),
    )
    .map(([statements, end]) => program(end === null ? statements : [...statements, end]));
}
