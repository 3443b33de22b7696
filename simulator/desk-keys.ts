import { join } from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { deskId } from "./desk.ts";
import { keptSecrets, newSecret, type Secret } from "./secret.ts";

/** What the desk's identity provider and relay sign with; kept in the data folder, so that tokens outlive a restart. */
export interface DeskKeys {
  readonly clientSecret: Secret;
  readonly relaySecret: Secret;
  /** With which the server seals reflections. */
  readonly sealKey: Secret;
  /** RSA, for RS256, with its private part. */
  readonly signingKey: JWK & { readonly kid: string };
}

export const deskKeys = async (dataDir: string): Promise<DeskKeys> => ({
  ...(await keptSecrets(join(dataDir, "seal-key.json"), () => ({ sealKey: newSecret() }))),
  ...(await keptSecrets(join(dataDir, "simulator-secrets.json"), async () => {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const kid = deskId(newSecret());
    return {
      clientSecret: newSecret(),
      relaySecret: newSecret(),
      signingKey: { ...(await exportJWK(privateKey)), kid },
    };
  })),
});
