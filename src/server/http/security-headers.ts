import type { Env } from "../env.ts";

export interface SecurityHeaders {
  readonly page: Readonly<Record<string, string>>;
  readonly api: Readonly<Record<string, string>>;
}

/** Headers of pages (framed by the meeting host alone) and of everything else (framed by nobody). */
export function securityHeaders({ hostOrigins, connectOrigins }: Env): SecurityHeaders {
  const shared = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
  };
  const page = [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent's Griffel inserts style elements.
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${["'self'", ...connectOrigins].join(" ")}`,
    // Attachments are fetched with the reader's token and shown from memory.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `frame-ancestors ${hostOrigins.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return {
    page: { ...shared, "content-security-policy": page },
    api: { ...shared, "content-security-policy": "default-src 'none'; frame-ancestors 'none'" },
  };
}
