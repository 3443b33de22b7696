import * as z from "zod/mini";
import { parseFact, SignedEnvelope, signedText, type WireFact } from "../../contract/fact.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { StatedFact } from "../../domain/session-document.ts";

export type Envelope = z.infer<typeof SignedEnvelope>;

/** Whether the server's signature (ECDSA P-256, SHA-256) covers exactly this fact of this session. */
export type VerifySigned = (session: SessionId, fact: SignedParts) => Promise<boolean>;

interface SignedParts extends Pick<WireFact, "key" | "value" | "by" | "at"> {
  readonly signature: string;
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

/** Most answers kept: a session has some hundred signed facts, and each comes by several roads. */
const MOST_KEPT = 5_000;

/** `factKey` is the server's public key as a JWK. Answers are kept, so each signature costs its mathematics once. */
export function createVerifySigned(factKey: Readonly<Record<string, unknown>>): VerifySigned {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  let key: Promise<CryptoKey> | undefined;
  const answers = new Map<string, Promise<boolean>>();

  const ask = async (text: string, signature: string): Promise<boolean> => {
    try {
      key ??= crypto.subtle.importKey("jwk", factKey as JsonWebKey, algorithm, false, ["verify"]);
      const data = new TextEncoder().encode(text);
      return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, await key, bytesOf(signature), data);
    } catch {
      // Not base64url, or of another length: nobody's signature.
      return false;
    }
  };

  return (session, fact) => {
    const text = signedText(session, fact);
    const name = `${fact.signature} ${text}`;
    const known = answers.get(name);
    if (known) return known;
    if (answers.size >= MOST_KEPT) answers.clear();
    const answer = ask(text, fact.signature);
    answers.set(name, answer);
    return answer;
  };
}

/** Whether a map's value claims to be the server's; a bare value never does. */
export const claimsSignature = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "signed" in value;

/** The fact in an envelope, not verified yet; undefined when it is none or no rule knows it. */
export function openEnvelope(key: string, value: unknown): (SignedParts & { readonly fact: StatedFact }) | undefined {
  const envelope = z.safeParse(SignedEnvelope, value);
  if (!envelope.success) return undefined;
  const { by, at, signature } = envelope.data.signed;
  const parsed = parseFact(key, envelope.data.signed.value);
  if (!parsed) return undefined;
  return { key, value: parsed.value, by, at, signature, fact: { ...parsed, by, at, seq: 0, signed: true } };
}

/** How a signed fact travels through the container. */
export const envelopeOf = (fact: WireFact & { readonly signature: string }): Envelope => ({
  signed: { value: fact.value, by: fact.by, at: fact.at, signature: fact.signature },
});

export const isSignedWire = (fact: WireFact): fact is WireFact & { signature: string } => fact.signature !== undefined;

/** A fact of the server's document as the ledger takes it. */
export const statedOf = (fact: WireFact): StatedFact => ({
  key: fact.key,
  value: fact.value,
  by: fact.by as MemberId | null,
  at: fact.at,
  seq: fact.seq,
  signed: isSignedWire(fact),
});
