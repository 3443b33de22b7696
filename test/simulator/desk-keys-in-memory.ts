import { exportJWK, generateKeyPair } from "jose";
import type { DeskKeys } from "../../simulator/desk-keys.ts";

export async function keysInMemory(): Promise<DeskKeys> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    clientSecret: "client-secret",
    relaySecret: "relay-secret",
    sealKey: "5e".repeat(32),
    signingKey: { ...(await exportJWK(privateKey)), kid: "key-1" },
  };
}
