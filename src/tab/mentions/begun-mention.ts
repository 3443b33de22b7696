import { useRef, useState } from "react";

/** The mention that is being written: its first letters, and where its "@" stands and the caret. */
export interface BegunMention {
  readonly query: string;
  readonly start: number;
  readonly end: number;
}

/** What is being written after the last "@", up to the caret. */
const BEGUN = /(?:^|[\s([])@([^\s@[\]]{0,30}|[^\s@[\]]{1,30} [^\s@[\]]{1,30})$/;

/** The mention that a line ends with; `end` is where the line ends. */
export function begunIn(line: string, end = line.length): BegunMention | undefined {
  const [, query] = BEGUN.exec(line) ?? [];
  return query === undefined ? undefined : { query, start: end - query.length - 1, end };
}

/** Which mention people are offered for: none that the writer has closed once. */
export function useBegunMention() {
  const [begun, setBegun] = useState<BegunMention>();
  const closed = useRef<number>(undefined);
  return {
    begun,
    look(found: BegunMention | undefined) {
      if (found === undefined) closed.current = undefined;
      const next = found === undefined || found.start === closed.current ? undefined : found;
      setBegun((known) => (known?.query === next?.query && known?.end === next?.end ? known : next));
    },
    close() {
      closed.current = begun?.start;
      setBegun(undefined);
    },
    leave: () => setBegun(undefined),
  };
}
