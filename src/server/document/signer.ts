import { createPrivateKey, createPublicKey, type JsonWebKey, sign } from "node:crypto";
import { signedText, type WireFact } from "../../contract/fact.ts";
import type { Database } from "../db/database.ts";

/** States facts in the server's name: ECDSA P-256 over SHA-256, in the plain form that WebCrypto verifies. */
export interface Signer {
  sign(session: string, fact: Pick<WireFact, "key" | "value" | "by" | "at">): string;
  /** JWK with which everybody verifies. */
  readonly publicKey: Readonly<Record<string, unknown>>;
}

export async function createSigner({ anywhere }: Database): Promise<Signer> {
  const { private_jwk } = await anywhere
    .selectFrom("signing_keys")
    .select("private_jwk")
    .where("key_id", "=", "facts")
    .executeTakeFirstOrThrow();
  const key = createPrivateKey({ key: private_jwk as JsonWebKey, format: "jwk" });
  const { kty, crv, x, y } = createPublicKey(key).export({ format: "jwk" });
  return {
    publicKey: { kty, crv, x, y },
    sign: (session, fact) =>
      sign("sha256", Buffer.from(signedText(session, fact)), { key, dsaEncoding: "ieee-p1363" }).toString("base64url"),
  };
}
