import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);
/** Below this a packet is a packet. */
const WORTH_COMPRESSING = 2_048;

/** A JSON answer, compressed when that pays and the caller takes it. */
export async function jsonResponse(acceptEncoding: string | undefined, value: unknown): Promise<Response> {
  const text = JSON.stringify(value);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    vary: "accept-encoding",
  };
  if (text.length < WORTH_COMPRESSING || !/\bgzip\b/.test(acceptEncoding ?? "")) return new Response(text, { headers });
  return new Response(new Uint8Array(await compress(text)), { headers: { ...headers, "content-encoding": "gzip" } });
}
