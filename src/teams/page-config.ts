/** What the server writes into each page's `<meta name="peerloop-config">`. */
export interface PageConfig {
  /** Exact origins (scheme, host, port) that may frame the app besides Teams' own. */
  readonly hostOrigins: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Reads the page's configuration; what is missing or broken counts as empty, and Teams' own origins still work. */
export function readPageConfig(page: Document): PageConfig {
  const content = page.querySelector('meta[name="peerloop-config"]')?.getAttribute("content") ?? "";
  try {
    const config: unknown = JSON.parse(content);
    const origins = config !== null && typeof config === "object" && "hostOrigins" in config ? config.hostOrigins : [];
    return { hostOrigins: Array.isArray(origins) ? origins.filter(isText) : [] };
  } catch {
    return { hostOrigins: [] };
  }
}
