import type { DraftStorage } from "./drafts.ts";

/**
 * Where drafts live in a browser that gives framed pages no storage, as Chromium does when it blocks third-party data:
 * partitioned cookies are all that is left. Their path is one that nobody ever asks the server for, so no request carries
 * them; to reach them the page takes that path's name for a moment, without going anywhere. Browsers allow that only now
 * and then, so writes are gathered: `soon` runs a little later, `atLast` when the page is about to go.
 */
export function createDraftJar(
  page: Pick<Window, "document" | "history" | "location">,
  when: { readonly soon: (write: () => void) => void; readonly atLast: (write: () => void) => void },
): DraftStorage {
  const PATH = "/drafts-never-sent";
  /** Browsers keep 10 KB of a page's partitioned cookies; more is dropped, the oldest draft first. */
  const MOST = 9_000;
  const PIECE = 3_000;
  const RULES = `; Path=${PATH}; SameSite=None; Secure; Partitioned`;

  const inside = <T>(act: () => T): T => {
    const { href } = page.location;
    const { state } = page.history;
    page.history.replaceState(state, "", PATH);
    try {
      return act();
    } finally {
      page.history.replaceState(state, "", href);
    }
  };
  const pieces = (): ReadonlyMap<number, string> =>
    new Map(
      page.document.cookie.split("; ").flatMap((cookie) => {
        const [, number, text] = /^draft(\d+)=(.*)$/.exec(cookie) ?? [];
        return number === undefined || text === undefined ? [] : [[Number(number), text] as const];
      }),
    );
  const readAll = (): Map<string, string> => {
    const found = pieces();
    const text = [...found.keys()]
      .sort((a, b) => a - b)
      .map((number) => found.get(number))
      .join("");
    try {
      return new Map(JSON.parse(fromBase64(text)));
    } catch {
      return new Map();
    }
  };
  const writeAll = (drafts: Map<string, string>): void => {
    let text = toBase64(JSON.stringify([...drafts]));
    while (text.length > MOST && drafts.size > 1) {
      const [oldest] = drafts.keys();
      if (oldest !== undefined) drafts.delete(oldest);
      text = toBase64(JSON.stringify([...drafts]));
    }
    const count = text.length > MOST ? 0 : Math.ceil(text.length / PIECE);
    for (let i = 0; i < count; i += 1)
      page.document.cookie = `draft${i}=${text.slice(i * PIECE, (i + 1) * PIECE)}; Max-Age=172800${RULES}`;
    for (const number of pieces().keys())
      if (number >= count) page.document.cookie = `draft${number}=; Max-Age=0${RULES}`;
  };

  /** Changed here and not in the cookies yet; null is gone. */
  const changed = new Map<string, string | null>();
  let isDue = false;
  const write = (): void => {
    isDue = false;
    if (changed.size === 0) return;
    inside(() => {
      const drafts = readAll();
      for (const [key, value] of changed) {
        drafts.delete(key);
        if (value !== null) drafts.set(key, value);
      }
      writeAll(drafts);
    });
    changed.clear();
  };
  const change = (key: string, value: string | null): void => {
    changed.set(key, value);
    if (isDue) return;
    isDue = true;
    when.soon(write);
  };
  when.atLast(write);

  return {
    getItem: (key) => (changed.has(key) ? (changed.get(key) ?? null) : inside(() => readAll().get(key) ?? null)),
    setItem: change,
    removeItem: (key) => change(key, null),
  };
}

const toBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const fromBase64 = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
