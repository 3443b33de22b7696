import type { CorsOptions } from "./from-tinylicious.ts";

function isDeskOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname.endsWith(".localhost");
}

/** Pages of any desk origin may call the relay; a program sends no origin and needs no permission. */
export const deskOriginsOnly: CorsOptions = {
  origin: (origin, answer) => answer(null, origin !== undefined && isDeskOrigin(origin)),
  credentials: true,
};
