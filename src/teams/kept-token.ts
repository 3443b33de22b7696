/** Renewed this long before its end, so that it does not run out on the way. */
const MARGIN_MS = 60_000;

/** How long a token lasts by its own account, in ms; 0 when it does not say. Its issuer's clock may differ from ours. */
function lifetimeMs(token: string): number {
  try {
    const payload = token.split(".")[1] ?? "";
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    if (claims === null || typeof claims !== "object" || !("exp" in claims) || !("iat" in claims)) return 0;
    return (Number(claims.exp) - Number(claims.iat)) * 1000 || 0;
  } catch {
    return 0;
  }
}

/**
 * Keeps a token while it lasts and asks once for all who wait. `elapsed` is a monotonic clock in ms: only lengths of
 * time are measured, so neither a wrong clock on this device nor a stepped one at the issuer matters.
 */
export function createKeptToken(ask: () => Promise<string>, elapsed: () => number) {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;
  return async ({ fresh }: { readonly fresh: boolean } = { fresh: false }): Promise<string> => {
    if (!fresh && kept && elapsed() < kept.until) return kept.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    const token = await asking;
    kept = { token, until: elapsed() + lifetimeMs(token) - MARGIN_MS };
    return token;
  };
}
