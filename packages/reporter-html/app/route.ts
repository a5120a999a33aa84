import { useEffect, useState } from 'preact/hooks';

/** Where in the page somebody is: `#/task/3` is `['task', '3']`. Never anything but names of views and numbers. */
export type Route = readonly string[];

export function routeTo(...parts: readonly (string | number)[]): string {
  return `#/${parts.join('/')}`;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const follow = () => {
      setRoute(readRoute());
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, []);
  return route;
}

function readRoute(): Route {
  const parts = location.hash.replace(/^#\/?/, '').split('/');
  return parts.filter((part) => /^[\w.-]+$/.test(part));
}

/** A part of a route as an index below `length`; null for anything else. */
export function indexOf(part: string | undefined, length: number): number | null {
  if (part === undefined || !/^\d+$/.test(part)) return null;
  const index = Number(part);
  return index < length ? index : null;
}
