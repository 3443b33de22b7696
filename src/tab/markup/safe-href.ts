const SAFE = ["http:", "https:", "mailto:"];

/** The address as a browser would follow it, or undefined where a link must not lead there. [Y2] */
export function safeHref(address: string): string | undefined {
  try {
    const url = new URL(address.trim());
    return SAFE.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
