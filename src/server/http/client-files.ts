import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Env } from "../env.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
/** Addresses without the name of a file. The last three are linked from Teams and open in any browser, without sign-in. */
const addresses: Readonly<Record<string, string>> = {
  "/": "tab.html",
  "/privacy": "privacy.html",
  "/terms": "terms.html",
  "/support": "support.html",
};
const compressible = /^(text\/|application\/json|image\/svg)/;
const squeeze = { gzip: promisify(gzip), br: promisify(brotliCompress) };
/** Best ratio that is still quick enough for the first one who asks. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

interface ClientFile {
  readonly body: Buffer;
  readonly etag: string;
  readonly type: string;
  readonly encoded: { br?: Promise<Buffer>; gzip?: Promise<Buffer> };
}

/** Answers a page's files, or undefined when there is no such file. Only files seen at start are ever read. */
export type ClientFiles = (
  path: string,
  headers: Headers,
  pageHeaders: Readonly<Record<string, string>>,
) => Promise<Response | undefined>;

export function createClientFiles(env: Pick<Env, "clientDir" | "hostOrigins" | "entraClientId">): ClientFiles {
  const names = new Set(filesIn(env.clientDir));
  const loaded = new Map<string, Promise<ClientFile>>();
  const config = JSON.stringify({ hostOrigins: env.hostOrigins, clientId: env.entraClientId });

  const load = async (name: string): Promise<ClientFile> => {
    const raw = await readFile(join(env.clientDir, name));
    const body = name.endsWith(".html") ? Buffer.from(withConfig(raw.toString("utf8"), config)) : raw;
    const type = types[extname(name)] ?? "application/octet-stream";
    return { body, type, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`, encoded: {} };
  };

  return async (path, headers, pageHeaders) => {
    const name = addresses[path] ?? path.slice(1);
    if (!names.has(name)) return undefined;
    const file = await (loaded.get(name) ?? remember(loaded, name, load(name)));
    const isPage = name.endsWith(".html");
    const answer = new Headers({
      "content-type": file.type,
      // Files under assets/ carry a hash of their content in their names.
      "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      etag: file.etag,
      vary: "accept-encoding",
      ...(isPage ? pageHeaders : {}),
    });
    if (headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers: answer });
    const encoding = compressible.test(file.type) ? encodingFor(headers.get("accept-encoding")) : undefined;
    if (encoding) answer.set("content-encoding", encoding);
    return new Response(new Uint8Array(encoding ? await encodedBody(file, encoding) : file.body), { headers: answer });
  };
}

function remember(
  loaded: Map<string, Promise<ClientFile>>,
  name: string,
  file: Promise<ClientFile>,
): Promise<ClientFile> {
  loaded.set(name, file);
  file.catch(() => loaded.delete(name));
  return file;
}

function encodedBody({ body, encoded }: ClientFile, encoding: "br" | "gzip"): Promise<Buffer> {
  const known = encoded[encoding];
  if (known) return known;
  const made = encoding === "br" ? squeeze.br(body, brotliQuality) : squeeze.gzip(body);
  encoded[encoding] = made;
  return made;
}

const encodingFor = (accepted: string | null): "br" | "gzip" | undefined =>
  /\bbr\b/.test(accepted ?? "") ? "br" : /\bgzip\b/.test(accepted ?? "") ? "gzip" : undefined;

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  } catch (error) {
    // The API works without pages; whoever opens one is told that it is not there.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** Fills the page's `peerloop-config`, so that one build runs in every place. */
export const withConfig = (html: string, config: string): string =>
  html.replace(
    /(<meta\s+name="peerloop-config"\s+content=")[^"]*(")/,
    (_, before: string, after: string) => `${before}${escapeHtml(config)}${after}`,
  );
