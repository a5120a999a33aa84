import { defineGlobal } from '../define-global.js';
import { Collator, installLocaleCompare } from './collator.js';
import { DateTimeFormat, installDateTexts } from './date-time-format.js';
import { installNumberTexts, NumberFormat } from './number-format.js';

/** `Intl` and the methods that speak it, in en-US. What is not served is an error that says so, never another answer. */
export function installIntl(): void {
  defineGlobal('Intl', {
    NumberFormat: alsoWithoutNew(NumberFormat),
    DateTimeFormat: alsoWithoutNew(DateTimeFormat),
    Collator: alsoWithoutNew(Collator),
  });
  installNumberTexts();
  installDateTexts();
  installLocaleCompare();
}

/** These three may be called without `new`, other than classes. */
function alsoWithoutNew<Constructor extends new (...values: unknown[]) => object>(
  constructor: Constructor,
): Constructor {
  return new Proxy(constructor, {
    apply: (target, _, values: unknown[]) => Reflect.construct(target, values),
  });
}
