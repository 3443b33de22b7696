import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A reflection as it lies in the inbox: who named it, if anybody, is sealed with its text. */
export interface Unsealed {
  readonly text: string;
  readonly author: string | null;
}

/**
 * Seals what waits for the reveal with a key that the database never holds, so that a copy of the database, its
 * write-ahead log included, gives away no word before the reveal: not even how long it is, or whether it has a name. [R4]
 */
export interface Sealer {
  /** `place` says where the text lies; it opens nowhere else. */
  seal(note: Unsealed, place: string): Buffer;
  /** Throws when no key of this server opens it. */
  open(sealed: Buffer, place: string): Unsealed;
}

const PLAIN = 0;
const AES_256_GCM = 1;
const IV = 12;
const TAG = 16;
const BLOCK = 1_024;

/** Keys of 32 bytes; the first seals, the others open what was sealed before the key was changed. */
export function createSealer(keys: readonly Buffer[]): Sealer {
  const [first] = keys;
  if (!first) throw new Error("There is no key to seal with.");
  return {
    seal(note, place) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv("aes-256-gcm", first, iv).setAAD(Buffer.from(place));
      const body = [cipher.update(padded(JSON.stringify(note))), cipher.final()];
      return Buffer.concat([Buffer.of(AES_256_GCM), iv, cipher.getAuthTag(), ...body]);
    },
    open(sealed, place) {
      // Only rows from before there was a key are plain; they were made so by the migration.
      if (sealed[0] === PLAIN) return JSON.parse(sealed.toString("utf8", 1));
      for (const key of keys) {
        const text = opened(key, sealed, place);
        if (text !== undefined) return JSON.parse(text);
      }
      throw new Error("None of the keys in SEAL_KEY opens what was sealed.");
    },
  };
}

/** JSON may end in spaces: all but long texts get the same length. */
const padded = (json: string): Buffer => {
  const bytes = Buffer.from(json);
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK, " ")]);
};

function opened(key: Buffer, sealed: Buffer, place: string): string | undefined {
  const [iv, tag] = [sealed.subarray(1, 1 + IV), sealed.subarray(1 + IV, 1 + IV + TAG)];
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
