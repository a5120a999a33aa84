import { useEffect, useState } from 'preact/hooks';
import type { TaskDetails } from '../src/report-data.js';
import { readDetails } from './page-data.js';

export type Details =
  | { readonly state: 'reading' }
  | { readonly state: 'absent' }
  | { readonly state: 'there'; readonly details: TaskDetails };

/** The details of one task and round of samples, as soon as they are inflated. */
export function useDetails(task: number, round: number): Details {
  const [details, setDetails] = useState<Details>({ state: 'reading' });
  useEffect(() => {
    let wanted = true;
    setDetails({ state: 'reading' });
    void readDetails(task, round).then(
      (found) => {
        if (wanted)
          setDetails(found === null ? { state: 'absent' } : { state: 'there', details: found });
      },
      () => {
        if (wanted) setDetails({ state: 'absent' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [task, round]);
  return details;
}
