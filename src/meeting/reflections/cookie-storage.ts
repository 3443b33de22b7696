import type { DraftStorage } from "./drafts.ts";

/** The part of `Document` used here: reading gives all cookies that the page may see, writing sets one. */
export interface CookieJar {
  cookie: string;
}

/** A browser takes 4096 bytes a cookie and 10 KB a site; the rest is for the attributes and for other drafts. */
const MOST_BYTES = 3_600;
const A_DAY_S = 86_400;

/**
 * Keeps small texts where a browser gives pages framed by another site no storage but partitioned cookies, as Chromium
 * does when it blocks third-party data. They belong to this page's own address: no call of the app carries them, only the
 * page itself does when it is loaded again. `setItem` throws when a text is too large.
 */
export function createCookieStorage(jar: CookieJar, path: string): DraftStorage {
  const attributes = `; Path=${path}; Secure; SameSite=None; Partitioned`;
  return {
    getItem(key) {
      const start = `${encodeURIComponent(key)}=`;
      const found = jar.cookie.split("; ").find((cookie) => cookie.startsWith(start));
      return found === undefined ? null : decodeURIComponent(found.slice(start.length));
    },
    setItem(key, value) {
      const cookie = `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
      if (cookie.length > MOST_BYTES) throw new Error("This text is too large for a cookie.");
      jar.cookie = `${cookie}; Max-Age=${A_DAY_S}${attributes}`;
    },
    removeItem(key) {
      jar.cookie = `${encodeURIComponent(key)}=; Max-Age=0${attributes}`;
    },
  };
}

/** The browser's own storage, or cookies where it is forbidden inside a frame. */
export function draftStorageOf(view: Window): DraftStorage {
  try {
    return view.localStorage;
  } catch {
    return createCookieStorage(view.document, view.location.pathname);
  }
}
