import type { Timers } from "../api/timers.ts";
import type { DraftStorage } from "./drafts.ts";

/** The part of `Document` used here: reading gives all cookies that the page may see, writing sets one. */
export interface CookieJar {
  cookie: string;
}

/** The part of `Window` used here. */
export interface DraftView extends Pick<EventTarget, "addEventListener"> {
  readonly localStorage: DraftStorage;
  readonly document: CookieJar;
  readonly location: { readonly pathname: string };
}

/** A browser takes 4096 bytes a cookie, its name and attributes included. */
const MOST_BYTES_A_COOKIE = 3_600;
/** And 10 KB a site: it drops the oldest cookies beyond, here drafts of earlier steps. */
const MOST_COOKIES = 3;
const A_DAY_S = 86_400;

/** What a cookie's value cannot hold; everything else stands as it is, so that no script takes more room than in UTF-8. */
const UNFIT = /[%;]|\p{Cc}/gu;
const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Pieces of at most `most` bytes; no character is cut in two. */
function cut(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let [piece, bytes] = ["", 0];
  for (const character of text) {
    const more = bytesOf(character);
    if (bytes + more > most) {
      pieces.push(piece);
      [piece, bytes] = ["", 0];
    }
    piece += character;
    bytes += more;
  }
  return [...pieces, piece];
}

/**
 * Keeps small texts where a browser gives pages framed by another site no storage but partitioned cookies, as Chromium
 * does when it blocks third-party data. They belong to this page's own address: no call of the app carries them, only the
 * page itself does when it is loaded again. Setting a cookie stops the page for a moment, so that is done `soon`, after
 * what the text was written for. `setItem` throws at once when a text is too large.
 */
export function createCookieStorage(jar: CookieJar, path: string, soon: (act: () => void) => void): DraftStorage {
  const attributes = `; Path=${path}; Secure; SameSite=None; Partitioned`;
  const waiting = new Map<string, readonly string[]>();

  const nameOf = (key: string, piece: number) => `${encodeURIComponent(key)}.${piece}`;
  const contentOf = (name: string): string | undefined => {
    const start = `${name}=`;
    return jar.cookie
      .split("; ")
      .find((cookie) => cookie.startsWith(start))
      ?.slice(start.length);
  };
  const put = (key: string, pieces: readonly string[]): void => {
    const known = waiting.has(key);
    waiting.set(key, pieces);
    if (known) return;
    soon(() => {
      const latest = waiting.get(key) ?? [];
      waiting.delete(key);
      for (let piece = 0; piece < MOST_COOKIES; piece += 1) {
        const name = nameOf(key, piece);
        const text = latest[piece];
        if (text !== undefined) jar.cookie = `${name}=${latest.length}(${text}); Max-Age=${A_DAY_S}${attributes}`;
        else if (piece === 0 || contentOf(name) !== undefined) jar.cookie = `${name}=; Max-Age=0${attributes}`;
      }
    });
  };
  const join = (pieces: readonly (string | undefined)[]): string | null =>
    pieces.length === 0 || pieces.includes(undefined) ? null : decodeURIComponent(pieces.join(""));

  return {
    getItem(key) {
      const soonThere = waiting.get(key);
      if (soonThere) return join(soonThere);
      const read = (piece: number) => /^(?<of>\d)\((?<text>.*)\)$/su.exec(contentOf(nameOf(key, piece)) ?? "")?.groups;
      const count = Number(read(0)?.of ?? 0);
      return join(Array.from({ length: count }, (_, piece) => read(piece)?.text));
    },
    setItem(key, value) {
      const text = value.replace(UNFIT, encodeURIComponent);
      const pieces = cut(text, MOST_BYTES_A_COOKIE - bytesOf(nameOf(key, 0)));
      if (pieces.length > MOST_COOKIES) throw new Error("This text is too large for cookies.");
      put(key, pieces);
    },
    removeItem: (key) => put(key, []),
  };
}

/**
 * The browser's own storage, or cookies where it is forbidden inside a frame. Of cookies no other window is told: they are
 * looked at when somebody comes back to this one.
 */
export function draftStorageOf(view: DraftView, timers: Timers): DraftStorage {
  const watch = (heard: () => void) => {
    for (const event of ["storage", "focus"]) view.addEventListener(event, heard);
  };
  return { ...storageOf(view, timers), watch };
}

function storageOf(view: DraftView, timers: Timers): DraftStorage {
  try {
    const { localStorage } = view;
    return {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
    };
  } catch {
    const putOff = new Set<() => void>();
    const doNow = () => {
      for (const act of putOff) act();
      putOff.clear();
    };
    view.addEventListener("pagehide", doNow);
    return createCookieStorage(view.document, view.location.pathname, (act) => {
      putOff.add(act);
      timers.after(0, doNow);
    });
  }
}
