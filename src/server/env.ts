import * as z from "zod/mini";

/** What the server is told at boot. Nothing else in the server reads the environment. */
export interface Env {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** As the serving role: neither owner nor superuser, so that row-level security holds. */
  readonly databaseUrl: string;
  /** As the owner of the tables. Without it this process leaves migrations to another. */
  readonly databaseOwnerUrl: string | undefined;
  /** Without trailing slash; the issuer is `<authority>/<tenant>/v2.0`. */
  readonly entraAuthority: string;
  readonly entraClientId: string;
  readonly entraClientSecret: string;
  readonly graphUrl: string;
  /** 32 bytes each: the first seals reflections until their reveal, all of them open. */
  readonly sealKeys: readonly Buffer[];
  readonly tenantAllowList: readonly string[];
  /** Origins that may frame the app. */
  readonly hostOrigins: readonly string[];
  /** What pages may connect to besides this server: relays. */
  readonly connectOrigins: readonly string[];
  readonly clientDir: string;
  readonly logLevel: LogLevel;
  /** Whether members are told in the activity feed of Teams what concerns them. */
  readonly teamsActivity: boolean;
  /** The app's id in Teams, for links that lead into its tab. */
  readonly teamsAppId: string | undefined;
  /** Largest file of a space that goes out or comes in, in bytes. */
  readonly mostFileBytes: number;
  /** How many proxies in front of this server add to X-Forwarded-For; 0 trusts none. */
  readonly proxyHops: number;
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
type LogLevel = (typeof levels)[number];

export class EnvError extends Error {
  override readonly name = "EnvError";
}

const list = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const origin = /^(https?|wss?):\/\/(\*\.)?[A-Za-z0-9.-]+(:(\d+|\*))?$/;

/** Parses the environment; throws an EnvError with one sentence for each variable that is missing or wrong. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const faults: string[] = [];
  const text = (name: string, fallback?: string): string => {
    const value = source[name]?.trim() || fallback;
    if (value === undefined) faults.push(`${name} is missing.`);
    return value ?? "";
  };
  const whole = (name: string, fallback: string, most: number): number => {
    const parsed = z.safeParse(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(most)), text(name, fallback));
    if (!parsed.success) faults.push(`${name} must be a whole number from 0 to ${most}.`);
    return parsed.success ? parsed.data : 0;
  };
  const url = (name: string, schemes: readonly string[], fallback?: string): string => {
    const value = text(name, fallback).replace(/\/+$/, "");
    if (value !== "" && !(URL.canParse(value) && schemes.includes(new URL(value).protocol)))
      faults.push(
        `${name} must be an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}.`,
      );
    return value;
  };
  const origins = (name: string, fallback?: string): readonly string[] => {
    const values = list(text(name, fallback));
    const wrong = values.filter((value) => !origin.test(value));
    if (wrong.length > 0) faults.push(`${name} must list origins such as https://teams.microsoft.com, without a path.`);
    return values;
  };

  const onOff = (name: string): boolean => {
    const value = text(name, "off");
    if (value !== "on" && value !== "off") faults.push(`${name} must be on or off.`);
    return value === "on";
  };

  const sealKeys = (): readonly Buffer[] => {
    const keys = list(text("SEAL_KEY")).map((key) => Buffer.from(key, "hex"));
    if (source.SEAL_KEY?.trim() && keys.some((key) => key.length !== 32))
      faults.push("SEAL_KEY must be 64 hexadecimal digits; after a change the old keys follow, separated by commas.");
    return keys;
  };

  const env: Env = {
    port: whole("PORT", "3000", 65_535),
    host: text("HOST", "127.0.0.1"),
    databaseUrl: url("DATABASE_URL", ["postgres:", "postgresql:"]),
    databaseOwnerUrl: source.DATABASE_OWNER_URL?.trim()
      ? url("DATABASE_OWNER_URL", ["postgres:", "postgresql:"])
      : undefined,
    entraAuthority: url("ENTRA_AUTHORITY", ["https:", "http:"], "https://login.microsoftonline.com"),
    entraClientId: text("ENTRA_CLIENT_ID"),
    entraClientSecret: text("ENTRA_CLIENT_SECRET"),
    sealKeys: sealKeys(),
    graphUrl: url("GRAPH_URL", ["https:", "http:"], "https://graph.microsoft.com/v1.0"),
    tenantAllowList: list(text("TENANT_ALLOW_LIST")).map((tenant) => tenant.toLowerCase()),
    hostOrigins: origins(
      "HOST_ORIGINS",
      "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft",
    ),
    connectOrigins: origins("CONNECT_ORIGINS", "https://*.teams.microsoft.com"),
    clientDir: text("CLIENT_DIR", "dist/client"),
    logLevel: levels.find((level) => level === text("LOG_LEVEL", "info")) ?? "info",
    teamsActivity: onOff("TEAMS_ACTIVITY"),
    teamsAppId: source.TEAMS_APP_ID?.trim() || undefined,
    mostFileBytes: whole("FILE_MOST_MB", "1024", 65_536) * 1024 * 1024,
    proxyHops: whole("PROXY_HOPS", "0", 10),
  };
  if (!levels.some((level) => level === text("LOG_LEVEL", "info")))
    faults.push(`LOG_LEVEL must be one of ${levels.join(", ")}.`);
  if (faults.length > 0)
    throw new EnvError(`Peerloop cannot start:\n${faults.map((fault) => `- ${fault}`).join("\n")}`);
  return env;
}
