import { exportJWK, generateKeyPair } from "jose";

/** A new ECDSA P-256 key pair as a private JWK in JSON; it signs the facts that the server states. */
export async function newPrivateKey(): Promise<string> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}
